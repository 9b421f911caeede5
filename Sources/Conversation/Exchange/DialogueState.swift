/// Everything a conversation remembers between turns: what Lex shows, and what only Mynah needs.
package struct DialogueState: Hashable, Sendable {
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

extension DialogueState: Codable {
  /// Reads a stored state; every field may be absent, as a state of an earlier version lacks some.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      session: try container.decodeIfPresent(SessionState.self, forKey: .session)
        ?? SessionState(),
      attempt: try container.decodeIfPresent(Int.self, forKey: .attempt) ?? 0,
      turn: try container.decodeIfPresent(Int.self, forKey: .turn) ?? 0,
      lastMessages: try container.decodeIfPresent([Message].self, forKey: .lastMessages) ?? [])
  }
}
