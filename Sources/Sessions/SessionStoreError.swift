import Conversation

/// What can go wrong with remembering.
package enum SessionStoreError: Error, Hashable, Sendable {
  /// Another turn of the session was saved since this one read it.
  case conflict(Session.ID)
  /// The platform's event has been answered by an earlier turn of the session.
  case answeredEvent(String, Session.ID)
  /// Another process has been writing for longer than we wait.
  case locked(path: String)
  case readOnly(path: String)
  /// No room left, on the disk or under the file's own limit.
  case full(path: String)
  /// Not an SQLite file, or one with broken pages.
  case damaged(path: String)
  /// A later program has changed the tables.
  case laterSchema(path: String, steps: [String])
  /// A stored value that this program cannot read.
  case undecodable(path: String, source: String, reason: String)
  case cannotOpen(path: String, reason: String)
  case failed(path: String, reason: String)
}

extension SessionStoreError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .conflict(let session):
      "another turn of session \(session) was saved in between: try the turn again"
    case .answeredEvent(let event, let session):
      "event '\(event)' of session \(session) has been answered already"
    case .locked(let path):
      "\(path): another process keeps the session database locked: "
        + "end that process, or try again when it has finished"
    case .readOnly(let path):
      "\(path): the session database cannot be written: "
        + "make the file and its folder writable, or choose another folder with --state"
    case .full(let path):
      "\(path): no room left for the session database: free some space on its disk"
    case .damaged(let path):
      "\(path): not an SQLite database, or a damaged one: "
        + "move it away to begin anew, or put a copy of it back"
    case .laterSchema(let path, let steps):
      "\(path): written by a later version of mynah (unknown steps: "
        + "\(steps.map { "'\($0)'" }.joined(separator: ", "))): "
        + "use that version, or choose another folder with --state"
    case .undecodable(let path, let source, let reason):
      "\(path): \(source) cannot be read: \(reason)"
    case .cannotOpen(let path, let reason):
      "\(path): cannot open the session database: \(reason): "
        + "check the path and its permissions, or choose another folder with --state"
    case .failed(let path, let reason):
      "\(path): the session database failed: \(reason)"
    }
  }
}
