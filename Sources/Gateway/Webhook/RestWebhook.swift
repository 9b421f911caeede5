import Assistant
import Conversation
import Foundation
import Hummingbird
import Logging
import Sessions
import Speech

/// `POST /webhooks/rest/{bot}`: the plain channel, in the shape of Rasa's REST channel.
///
/// `{"sender", "message", "locale"?, "audio"?}` → a list of `{"recipient_id", "text", …}`.
struct RestWebhook {
  let assistant: Assistant
  let synthesizer: Synthesizer
  let logger: Logger

  func add(to router: Router<BasicRequestContext>) {
    router.get("/webhooks/rest") { _, _ in try JSONReply.response(["status": "ok"]) }
    router.post("/webhooks/rest/webhook", use: hearOnlyBot)
    router.post("/webhooks/rest/{bot}") { request, context in
      try await answer(request, of: try context.pathSegment("bot"))
    }
  }

  /// Rasa's own path names no bot, so it serves where there is only one.
  @Sendable private func hearOnlyBot(
    _ request: Request, context: BasicRequestContext
  ) async throws -> Response {
    guard let bot = assistant.bots.onlyBot else {
      throw LexError(
        kind: .resourceNotFound, message: "several bots are served: post to /webhooks/rest/{bot}")
    }
    return try await answer(request, of: bot.name)
  }

  private func answer(_ request: Request, of bot: String) async throws -> Response {
    let body = try await RequestBody.decode(RestMessage.self, from: request)
    try body.check()
    let session = try await lexErrors {
      try assistant.bots.session(
        bot: bot, locale: body.locale, name: SessionName.joined(["rest", body.sender]))
    }
    let utterance = Utterance(body.message)
    let reply = try await lexErrors { try await assistant.reply(to: utterance, in: session) }
    var answers = reply.messages.map { RestAnswer($0, to: body.sender) }
    if body.audio == true {
      // The turn is on the disk: an error now would have the client say it again.
      do { try await addAudio(to: &answers, of: reply, in: session, for: request) } catch {
        logger.error("a reply stays silent: \(error)", metadata: ["session": "\(session)"])
      }
    }
    return try JSONReply.response(answers)
  }

  private func addAudio(
    to answers: inout [RestAnswer], of reply: Reply, in session: Session.ID, for request: Request
  ) async throws {
    let voice = try BotVoice(synthesizer, locale: try assistant.bots.definition(of: session))
    for (index, message) in reply.messages.enumerated() {
      answers[index].audio = try await audioURL(of: message, in: voice, for: request)
    }
  }

  /// Renders the message and says where its sound is; nil where there is nothing to say.
  private func audioURL(
    of message: Message, in voice: BotVoice, for request: Request
  ) async throws -> String? {
    guard let rendering = try await voice.rendering(of: message) else { return nil }
    let host = request.head.authority ?? "localhost"
    return "http://\(host)/audio/\(rendering.id).wav"
  }
}
