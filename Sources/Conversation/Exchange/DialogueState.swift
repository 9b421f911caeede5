/// Everything a conversation remembers between turns: what Lex shows, and what only Mynah needs.
package struct DialogueState: Hashable, Sendable, Codable {
  package var session: SessionState
  /// How often the present question has been asked again.
  package var attempt: Int
  /// Turns so far; with the session's seed it draws the variants of messages.
  package var turn: Int
  /// What was said last, for "repeat".
  package var lastMessages: [Message]

  package init(
    session: SessionState = SessionState(), attempt: Int = 0, turn: Int = 0,
    lastMessages: [Message] = []
  ) {
    self.session = session
    self.attempt = attempt
    self.turn = turn
    self.lastMessages = lastMessages
  }
}
