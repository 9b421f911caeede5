import Assistant
import Conversation
import HTTPTypes
import Hummingbird
import Logging
import Sessions
import Speech

/// Lex V2's operations that answer in headers, with sound for a body where it is wanted:
/// `RecognizeUtterance` and `PutSession`.
///
/// Source: https://docs.aws.amazon.com/lexv2/latest/APIReference/API_runtime_RecognizeUtterance.html
/// and https://docs.aws.amazon.com/lexv2/latest/APIReference/API_runtime_PutSession.html
struct LexSpeechRoutes {
  let assistant: Assistant
  let synthesizer: Synthesizer
  let logger: Logger

  func add(to router: Router<BasicRequestContext>) {
    router.group(LexRoutes.session)
      .post("utterance", use: recognizeUtterance)
      .post(use: putSession)
  }

  /// `POST …/utterance`: text as its body, the rest in headers.
  @Sendable private func recognizeUtterance(
    _ request: Request, context: BasicRequestContext
  ) async throws -> Response {
    let session = try await assistant.session(in: context)
    let contentType = try LexContentType(request.headers[.responseContentType])
    try Self.checkIsText(request.headers[.contentType])
    let changes = try HeaderJSON.decode(
      SessionChanges.self, from: .lex("session-state"), of: request, field: "sessionState")
    let attributes = try HeaderJSON.decode(
      [String: String].self, from: .lex("request-attributes"), of: request,
      field: "requestAttributes")
    try changes?.check(against: try assistant.bots.definition(of: session))
    let text = try await RequestBody.text(of: request)
    try LexError.checkLength(of: text, field: "inputStream")
    let utterance = Utterance(
      text, requestAttributes: attributes ?? [:], changes: changes ?? SessionChanges())
    let reply = try await lexErrors { try await assistant.reply(to: utterance, in: session) }
    var answer = try await answer(reply, to: utterance, in: session, as: contentType)
    answer.headers[.lex("input-mode")] = "Text"
    // A JSON string, its quotes included: clients read every one of these headers as JSON.
    answer.headers[.lex("input-transcript")] = try HeaderJSON.encode(text)
    answer.headers[.lex("interpretations")] = try HeaderJSON.encode(
      LexInterpretation.all(in: reply))
    return answer
  }

  /// `POST …`: sets a session, or begins one; with `Delegate` the bot speaks first.
  @Sendable private func putSession(
    _ request: Request, context: BasicRequestContext
  ) async throws -> Response {
    let session = try await assistant.session(in: context)
    let contentType = try LexContentType(request.headers[.putResponseContentType])
    let body = try await RequestBody.decode(PutSessionRequest.self, from: request)
    try body.sessionState.check(against: try assistant.bots.definition(of: session))
    let messages = body.messages ?? []
    guard messages.count <= 10 else {
      throw LexError(
        kind: .validation,
        message: "messages: there are \(messages.count), where at most 10 are allowed")
    }
    let utterance = Utterance(
      "", requestAttributes: body.requestAttributes ?? [:], changes: body.sessionState)
    let reply = try await lexErrors {
      try await assistant.put(utterance, saying: messages, in: session)
    }
    return try await answer(reply, to: utterance, in: session, as: contentType)
  }

  /// The headers that both operations answer with, and the sound of the messages.
  private func answer(
    _ reply: Reply, to utterance: Utterance, in session: Session.ID,
    as contentType: LexContentType
  ) async throws -> Response {
    var headers: HTTPFields = [.contentType: contentType.header]
    headers[.lex("session-id")] = session.name
    headers[.lex("messages")] = try HeaderJSON.encode(reply.messages)
    headers[.lex("session-state")] = try HeaderJSON.encode(reply.state.session)
    headers[.lex("request-attributes")] = try HeaderJSON.encode(utterance.requestAttributes)
    let sound = await sound(of: reply.messages, in: session, as: contentType)
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: sound)))
  }

  /// Empty where nothing is to be heard. The turn is on the disk: an error now would have the
  /// client say it again, so that a reply that cannot be spoken stays silent.
  private func sound(
    of messages: [Message], in session: Session.ID, as contentType: LexContentType
  ) async -> [UInt8] {
    guard case .speech(let format) = contentType else { return [] }
    do {
      let locale = try assistant.bots.definition(of: session)
      let voice = try BotVoice(synthesizer, locale: locale)
      guard let sound = try await voice.sound(of: messages) else { return [] }
      return try format.encode(sound, rateHz: LexContentType.rateHz)
    } catch {
      logger.error("a reply stays silent: \(error)", metadata: ["session": "\(session)"])
      return []
    }
  }

  /// - Throws: `LexError`, for sound as well: there is nobody here who could understand it.
  private static func checkIsText(_ contentType: String?) throws(LexError) {
    guard let contentType else {
      throw LexError(kind: .validation, message: "requestContentType: missing")
    }
    if contentType.lowercased().hasPrefix("text/plain") { return }
    let problem =
      contentType.lowercased().hasPrefix("audio/")
      ? "speech is not understood, as no speech-to-text service is configured"
      : "'\(contentType)' is not understood"
    throw LexError(
      kind: .validation,
      message: "requestContentType: \(problem); send text/plain; charset=utf-8")
  }
}

extension HTTPField.Name {
  // Literals of token characters, which is all that the initialiser asks for.

  /// As `RecognizeUtterance` spells it.
  fileprivate static let responseContentType = HTTPField.Name("Response-Content-Type")!
  /// As `PutSession` spells it.
  fileprivate static let putResponseContentType = HTTPField.Name("ResponseContentType")!
}
