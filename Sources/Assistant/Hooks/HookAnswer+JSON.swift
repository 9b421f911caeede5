import Conversation
import Foundation

/// Reads the Lambda response of Lex V2.
///
/// Source: https://docs.aws.amazon.com/lexv2/latest/dg/lambda-response-format.html
///
/// Lenient where AWS's own handlers are: null counts as absent, members it does not know are left
/// aside, an intent needs neither slots nor state, a question needs no messages. Otherwise strict:
/// a misspelt slot is a mistake that somebody has to hear of.
extension HookAnswer {
  package init(json: Data, request: HookRequest) throws(HookFailure.Reason) {
    guard let root = try? JSONDecoder().decode(JSONValue.self, from: json) else {
      throw .notJSON(beginning: String(decoding: json.prefix(400), as: UTF8.self))
    }
    let answer = JSONNode(root: root)
    let state = try answer.member("sessionState")
    let action = try state.member("dialogAction")
    let type = try action.member("type").choice(of: ActionType.allCases)
    let reader = IntentReader(locale: request.locale)
    let intent = try reader.intent(try state.member("intent"), for: type)
    self.init(
      dialogAction: try reader.dialogAction(type, action, of: intent ?? request.intent),
      intent: intent,
      sessionAttributes: try state.member("sessionAttributes").strings(),
      activeContexts: try Self.contexts(try state.member("activeContexts")),
      messages: try Self.messages(try answer.member("messages"), for: type))
  }

  private static func contexts(
    _ list: JSONNode
  ) throws(HookFailure.Reason) -> [ActiveContext]? {
    guard list.exists else { return nil }
    var contexts: [ActiveContext] = []
    for node in try list.elements() {
      let life = try node.member("timeToLive")
      contexts.append(
        ActiveContext(
          name: try node.member("name").string(),
          timeToLive: ActiveContext.TimeToLive(
            timeToLiveInSeconds: try life.member("timeToLiveInSeconds").integer(),
            turnsToLive: try life.member("turnsToLive").integer()),
          contextAttributes: try node.member("contextAttributes").strings() ?? [:]))
    }
    return contexts
  }

  private static func messages(
    _ list: JSONNode, for type: ActionType
  ) throws(HookFailure.Reason) -> [Message] {
    var messages: [Message] = []
    for node in try list.elements() { messages.append(try Message(node)) }
    if type == .elicitIntent && messages.isEmpty {
      throw list.unexpected("at least one message with ElicitIntent")
    }
    return messages
  }
}

/// Lex's names of what an answer may ask for.
enum ActionType: String, CaseIterable {
  case close = "Close"
  case confirmIntent = "ConfirmIntent"
  case delegate = "Delegate"
  case elicitIntent = "ElicitIntent"
  case elicitSlot = "ElicitSlot"
}
