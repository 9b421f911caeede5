import Assistant
import Conversation
import Sessions

/// Body of Lex V2's `RecognizeText` request.
///
/// Source: https://docs.aws.amazon.com/lexv2/latest/APIReference/API_runtime_RecognizeText.html
struct RecognizeTextRequest: Decodable {
  var text: String
  var sessionState: SessionChanges?
  var requestAttributes: [String: String]?
}

/// Body of Lex V2's answer to `RecognizeText`.
struct RecognizeTextResponse: Encodable {
  var sessionId: String
  var messages: [Message]
  var sessionState: SessionState
  var interpretations: [LexInterpretation]
  var requestAttributes: [String: String]?

  init(_ reply: Reply, session: String, requestAttributes: [String: String]?) {
    sessionId = session
    messages = reply.messages
    sessionState = reply.state.session
    interpretations = LexInterpretation.all(in: reply)
    self.requestAttributes = requestAttributes
  }
}

/// Lex V2's `Interpretation` as its runtime sends it, with the score in an object.
struct LexInterpretation: Encodable {
  struct Confidence: Encodable {
    var score: Double
  }

  var intent: Intent
  var nluConfidence: Confidence?
  var interpretationSource = "Lex"

  /// The interpretation of the intent under way shows that intent's state and slots.
  init(_ heard: Interpretation, underWay: Intent?) {
    if let underWay, underWay.name == heard.intent {
      intent = underWay
    } else {
      intent = Intent(name: heard.intent, slots: Slots(heard.slots))
    }
    nluConfidence = heard.confidence.map { Confidence(score: $0) }
  }
}

extension LexInterpretation {
  static func all(in reply: Reply) -> [LexInterpretation] {
    reply.heard.interpretations.map { LexInterpretation($0, underWay: reply.state.session.intent) }
  }
}

/// Body of Lex V2's `PutSession` request.
///
/// Source: https://docs.aws.amazon.com/lexv2/latest/APIReference/API_runtime_PutSession.html
struct PutSessionRequest: Decodable {
  var sessionState: SessionChanges
  var messages: [Message]?
  var requestAttributes: [String: String]?
}

/// Body of Lex V2's answer to `GetSession`.
struct GetSessionResponse: Encodable {
  var sessionId: String
  var messages: [Message]
  var sessionState: SessionState
  var interpretations: [LexInterpretation]

  init(_ state: DialogueState, session: String) {
    sessionId = session
    messages = state.lastMessages
    sessionState = state.session
    interpretations =
      state.session.intent.map { intent in
        [LexInterpretation(Interpretation(intent: intent.name, confidence: nil), underWay: intent)]
      } ?? []
  }
}

/// Body of Lex V2's answer to `DeleteSession`.
struct DeleteSessionResponse: Encodable {
  var botId: String
  var botAliasId: String
  var localeId: String
  var sessionId: String

  init(_ session: Session.ID) {
    botId = session.bot.text
    botAliasId = session.alias
    localeId = session.locale.lexSpelling
    sessionId = session.name
  }
}
