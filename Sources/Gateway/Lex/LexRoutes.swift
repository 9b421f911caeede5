import Assistant
import Conversation
import Foundation
import Hummingbird
import Sessions

/// Lex V2's runtime for text: `RecognizeText`, `GetSession` and `DeleteSession`.
///
/// Source: https://docs.aws.amazon.com/lexv2/latest/APIReference/API_Operations_Amazon_Lex_Runtime_V2.html
struct LexRoutes {
  let assistant: Assistant

  static let session: RouterPath =
    "/bots/{bot}/botAliases/{alias}/botLocales/{locale}/sessions/{session}"

  func add(to router: Router<BasicRequestContext>) {
    router.group(Self.session)
      .post("text", use: recognizeText)
      .get(use: getSession)
      .delete(use: deleteSession)
  }

  /// `POST …/text`. `text` has 1 to 1024 characters, counted in UTF-16 as Lex does, else 400.
  ///
  /// Two turns of one session at once: the later waits; 409 when another process took the turn.
  @Sendable private func recognizeText(
    _ request: Request, context: BasicRequestContext
  ) async throws -> Response {
    let session = try await assistant.session(in: context)
    let body = try await RequestBody.decode(RecognizeTextRequest.self, from: request)
    try LexError.checkLength(of: body.text, field: "text")
    try body.sessionState?.check(against: try assistant.bots.definition(of: session))
    let utterance = Utterance(
      body.text, requestAttributes: body.requestAttributes ?? [:],
      changes: body.sessionState ?? SessionChanges())
    let reply = try await lexErrors { try await assistant.reply(to: utterance, in: session) }
    return try JSONReply.response(
      RecognizeTextResponse(
        reply, session: session.name, requestAttributes: body.requestAttributes))
  }

  /// `GET …`: 404 for a session that does not exist or has expired.
  @Sendable private func getSession(
    _ request: Request, context: BasicRequestContext
  ) async throws -> Response {
    let session = try await assistant.session(in: context)
    guard let state = try await lexErrors({ try await assistant.state(of: session) }) else {
      throw LexError(kind: .resourceNotFound, message: "session '\(session.name)' does not exist")
    }
    return try JSONReply.response(GetSessionResponse(state, session: session.name))
  }

  /// `DELETE …`: 404 for a session that does not exist.
  @Sendable private func deleteSession(
    _ request: Request, context: BasicRequestContext
  ) async throws -> Response {
    let session = try await assistant.session(in: context)
    guard try await lexErrors({ try await assistant.forget(session) }) else {
      throw LexError(kind: .resourceNotFound, message: "session '\(session.name)' does not exist")
    }
    return try JSONReply.response(DeleteSessionResponse(session))
  }
}

extension Assistant {
  /// The session that the path names.
  func session(in context: BasicRequestContext) async throws -> Session.ID {
    let name = try context.pathSegment("bot")
    let locale = LocaleID(try context.pathSegment("locale"))
    let alias = try context.pathSegment("alias")
    guard alias == Session.ID.workingCopy else {
      throw LexError(
        kind: .resourceNotFound,
        message: "alias '\(alias)' does not exist; the working copy is \(Session.ID.workingCopy)")
    }
    return try await lexErrors {
      try bots.session(
        bot: name, locale: locale, name: try context.pathSegment("session"))
    }
  }
}

extension LexError {
  /// Lex hears 1 to 1024 characters, counted in UTF-16.
  static func checkLength(of text: String, field: String) throws(LexError) {
    guard (1...1024).contains(text.utf16.count) else {
      throw LexError(
        kind: .validation,
        message: "\(field): has \(text.utf16.count) characters, where 1 to 1024 are allowed")
    }
  }
}

extension BasicRequestContext {
  /// A segment of the path, percent-decoded after the path was split.
  func pathSegment(_ name: String) throws -> String {
    let segment = try parameters.require(name)
    guard let decoded = segment.removingPercentEncoding else {
      throw LexError(kind: .validation, message: "\(name): is not percent-encoded UTF-8")
    }
    return decoded
  }
}
