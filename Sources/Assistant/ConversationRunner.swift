import Bots
import Conversation
import Foundation
import Logging
import Sessions

/// Runs a bot's test conversations through the whole assistant, hooks included.
package struct ConversationRunner: Sendable {
  /// What was expected of a turn, and what came.
  package struct Mismatch: Hashable, Sendable {
    package var location: SourceLocation
    /// Such as `bot`, `asks` or `slot City`.
    package var what: String
    package var expected: String
    package var got: String
  }

  /// How one conversation went; no mismatch: as written.
  package struct Outcome: Sendable {
    package var test: ConversationTest
    package var mismatches: [Mismatch]
  }

  private let bots: BotShelf
  private let hooks: HookCaller
  private let logger: Logger

  package init(bots: BotShelf, hooks: HookCaller, logger: Logger) {
    self.bots = bots
    self.hooks = hooks
    self.logger = logger
  }

  /// Runs one conversation in a session of its own; it ends with the first turn that goes wrong,
  /// since what follows would only repeat the mistake.
  ///
  /// - Parameter folder: a scratch folder for the session's database.
  package func run(
    _ test: ConversationTest, of bot: Bot, in folder: String
  ) async throws -> Outcome {
    let sessions = try SessionStore(path: "\(folder)/\(UUID().uuidString).sqlite")
    let loaded = try await bots.loaded(BotLocale.ID(bot: bot.id, locale: test.locale))
    let now = test.now.flatMap {
      ConversationClock.date($0, in: SessionZone.name(of: loaded.locale, loaded.bot))
    }
    let assistant = Assistant(
      bots: bots, sessions: sessions, hooks: hooks,
      clock: ConversationClock { now ?? Date() }, logger: logger)
    let session = try Session.ID(bot: bot.id, locale: test.locale, name: "test")
    for turn in test.turns {
      let reply = try await assistant.reply(to: Utterance(turn.user), in: session)
      let mismatches = turn.mismatches(with: reply)
      if !mismatches.isEmpty { return Outcome(test: test, mismatches: mismatches) }
    }
    return Outcome(test: test, mismatches: [])
  }
}

extension ConversationTest.Turn {
  /// What came otherwise than written.
  func mismatches(with reply: Reply) -> [ConversationRunner.Mismatch] {
    var mismatches: [ConversationRunner.Mismatch] = []
    func expect(_ check: ConversationTest.Check, _ expected: String?, _ got: String?) {
      guard let expected, expected != got else { return }
      mismatches.append(
        .init(
          location: checks[check] ?? location, what: check.name, expected: expected,
          got: got ?? "nothing"))
    }
    let session = reply.state.session
    expect(.bot, bot?.joined(separator: "\n"), reply.texts.joined(separator: "\n"))
    expect(.intent, intent?.text, session.intent?.name.text)
    expect(.asks, asks?.text, session.dialogAction?.askedSlot?.text)
    expect(
      .confirms, confirms?.text,
      session.dialogAction == .confirmIntent ? session.intent?.name.text : nil)
    for (slot, value) in slots.sorted(by: { $0.key < $1.key }) {
      expect(.slot(slot), value, session.intent?.slots[slot]?.interpretedValue)
    }
    expect(
      .closed, closed?.rawValue,
      session.dialogAction == .close ? session.intent?.state.rawValue : nil)
    return mismatches
  }
}

extension ConversationTest.Check {
  fileprivate var name: String {
    switch self {
    case .bot: "bot"
    case .asks: "asks"
    case .confirms: "confirms"
    case .intent: "intent"
    case .closed: "closed"
    case .slot(let name): "slot \(name)"
    }
  }
}

extension Reply {
  fileprivate var texts: [String] { messages.compactMap(\.plainText) }
}

extension DialogAction {
  fileprivate var askedSlot: Slot.Name? {
    if case .elicitSlot(let slot) = self { slot } else { nil }
  }
}
