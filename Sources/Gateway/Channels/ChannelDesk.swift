import Assistant
import Conversation
import Foundation
import Logging
import Sessions

/// Brings what platforms say to the bots, and the replies back to the platforms.
package struct ChannelDesk: Sendable {
  package let assistant: Assistant
  package let postman: Postman
  package let logger: Logger
  /// How long a platform is kept waiting; nil: as long as it allows.
  package var patience: Duration?

  package init(
    assistant: Assistant, postman: Postman, logger: Logger, patience: Duration? = nil
  ) {
    self.assistant = assistant
    self.postman = postman
    self.logger = logger
    self.patience = patience
  }

  /// What the platform is answered, within its time.
  ///
  /// - Throws: what the turn throws; the platform is to deliver the event again.
  package func response(
    to events: [ChannelEvent], in channel: OpenChannel
  ) async throws -> ChannelResponse {
    var response = ChannelResponse.empty
    for event in events { response = try await self.response(to: event, in: channel) }
    return response
  }

  private func response(
    to event: ChannelEvent, in open: OpenChannel
  ) async throws -> ChannelResponse {
    let (event, id) = event.identified { UUID().uuidString }
    let session = try session(of: event, in: open)
    let words = ChannelWords.spoken(in: session.locale)
    guard let text = try await utterance(of: event, in: session, of: open) else {
      guard event.input == .audio else {
        return try await say([], to: event, in: session, of: open)
      }
      let message = Message(.plainText(words.cannotListen))
      return try await say([message], to: event, in: session, of: open)
    }
    let promptness = Promptness()
    let outcome = await promptness.outcome(within: patience ?? open.channel.patience) {
      try await answer(text, to: event, id, in: session, of: open, promptness)
    }
    if let outcome { return try outcome.get() }
    try await assistant.sessions.keep(late(event, id, in: session, of: open), at: Date())
    return open.channel.lateResponse(to: event, saying: words)
  }

  /// Runs the turn. A reply that cannot be the response goes by API, as the turn writes down.
  private func answer(
    _ text: String, to event: ChannelEvent, _ id: String, in session: Session.ID,
    of open: OpenChannel, _ promptness: Promptness
  ) async throws -> ChannelResponse {
    let channel = open.channel
    let delivery = Delivery(event: id) { messages in
      let parts = ReplyPart.parts(messages, for: channel)
      if promptness.settle(.prompt) == .prompt, channel.response(to: event, with: parts) != nil {
        return []
      }
      return posts(parts, to: event, of: open)
    }
    let messages = try await assistant.messages(
      answering: delivery, to: Utterance(text), in: session)
    postman.wake()
    let parts = ReplyPart.parts(messages, for: channel)
    return channel.response(to: event, with: parts) ?? .empty
  }

  /// Answers what was still to be answered when the program ended.
  package func resume() async {
    do {
      for late in try await assistant.sessions.lateEvents() { await answer(late) }
    } catch { logger.error("what came before the start stays unanswered: \(error)") }
  }

  private func answer(_ late: LateEvent) async {
    do {
      if let open = channel(late.channel, of: late.bot.text) {
        let event = try JSONDecoder().decode(ChannelEvent.self, from: Data(late.content.utf8))
        let session = try session(of: event, in: open)
        let promptness = Promptness()
        promptness.settle(.late)
        if let text = try await utterance(of: event, in: session, of: open) {
          _ = try await answer(
            text, to: event, late.event, in: session, of: open, promptness)
        }
      } else {
        logger.error("an event is given up: the bot has left its platform", metadata: late.metadata)
      }
      try await assistant.sessions.forget(late)
    } catch {
      logger.error(
        "an event is tried again after the next start: \(error)", metadata: late.metadata)
    }
  }

  /// The bot on the platform; nil where it is not.
  package func channel(_ platform: String, of bot: String) -> OpenChannel? {
    guard let platform = ChannelPlatform(rawValue: platform),
      let bot = assistant.bots.bot(named: bot)
    else { return nil }
    return OpenChannel(bot, on: platform)
  }
}

extension ChannelDesk {
  private func session(of event: ChannelEvent, in open: OpenChannel) throws -> Session.ID {
    try assistant.bots.session(
      bot: open.bot.id.text, locale: open.locale(hinted: event.locale),
      name: SessionName.joined(event.conversation))
  }

  /// What the bot hears, cut to what it can; nil where it hears nothing.
  private func utterance(
    of event: ChannelEvent, in session: Session.ID, of open: OpenChannel
  ) async throws -> String? {
    let text: String
    switch event.input {
    case .message(let typed):
      let shown = try await assistant.state(of: session)?.lastMessages.flatMap(\.buttons) ?? []
      text = open.channel.buttons.meaning(of: typed, after: shown)
    case .button(let value): text = value
    case .launch: text = open.launchUtterance ?? ""
    case .audio: text = ""
    }
    let heard = TextSplitter(limit: Assistant.longestUtterance).pieces(of: text).first
    return heard
  }

  /// Says something without a turn.
  private func say(
    _ messages: [Message], to event: ChannelEvent, in session: Session.ID, of open: OpenChannel
  ) async throws -> ChannelResponse {
    let parts = ReplyPart.parts(messages, for: open.channel)
    if let response = open.channel.response(to: event, with: parts) { return response }
    try await assistant.sessions.append(
      posts(parts, to: event, of: open), for: session, at: Date())
    postman.wake()
    return .empty
  }

  private func posts(
    _ parts: [ReplyPart], to event: ChannelEvent, of open: OpenChannel
  ) -> [Post] {
    open.channel.calls(for: event, with: parts).map { call in
      Post(channel: open.platform.rawValue, content: JSONReply.text(call))
    }
  }

  private func late(
    _ event: ChannelEvent, _ id: String, in session: Session.ID, of open: OpenChannel
  ) -> LateEvent {
    LateEvent(
      bot: session.bot, conversation: session.name, event: id, channel: open.platform.rawValue,
      content: JSONReply.text(event))
  }
}

extension LateEvent {
  fileprivate var metadata: Logger.Metadata {
    ["bot": "\(bot)", "channel": "\(channel)", "session": "\(conversation)", "event": "\(event)"]
  }
}
