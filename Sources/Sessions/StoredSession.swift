import Conversation
import Foundation

/// A session as it was last saved.
package struct StoredSession: Hashable, Sendable {
  package let state: DialogueState
  /// What the next save replaces.
  package let revision: Session.Revision
  package let expires: Date
}

/// A session in a list.
package struct SessionSummary: Hashable, Sendable {
  package let id: Session.ID
  package let turns: Int
  package let lastTurn: Date
  package let expires: Date
}

/// A turn in the conversation log.
package struct LogEntry: Hashable, Sendable {
  package let session: Session.ID
  /// The version of the session that the turn made.
  package let revision: Session.Revision
  package let turn: TurnRecord
}
