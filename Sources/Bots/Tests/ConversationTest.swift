import Conversation

/// A conversation that must go as written.
package struct ConversationTest: Hashable, Sendable {
  /// What a turn may check, by the key it is written under.
  package enum Check: Hashable, Sendable {
    case bot, asks, confirms, intent, closed
    case slot(Slot.Name)
  }

  /// One exchange: what the user says, and what must come of it. Nil: not checked.
  package struct Turn: Hashable, Sendable {
    package var user: String
    package var location: SourceLocation
    /// Where each of the checks is written.
    package var checks: [Check: SourceLocation] = [:]
    /// The bot's messages, in order.
    package var bot: [String]?
    package var asks: Slot.Name?
    package var confirms: Intent.Name?
    package var intent: Intent.Name?
    /// Interpreted values.
    package var slots: [Slot.Name: String] = [:]
    /// The state in which the intent must have ended.
    package var closed: Intent.State?
  }

  package var name: String
  package var locale: LocaleID
  /// The clock of this conversation, ISO 8601 without a zone; nil: the machine's.
  package var now: String?
  package var turns: [Turn]
  package var location: SourceLocation
}
