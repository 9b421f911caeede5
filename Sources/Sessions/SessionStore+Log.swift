import Conversation
import Foundation
import GRDB

extension SessionStore {
  /// The session's last turns, the oldest first.
  package func log(of id: Session.ID, limit: Int = 100) async throws -> [LogEntry] {
    try await entries(
      "WHERE bot = ? AND alias = ? AND locale = ? AND session = ? ORDER BY id DESC LIMIT ?",
      id.key + [limit])
  }

  /// The bot's last turns in all its sessions, the oldest first.
  package func log(of bot: Bot.ID, limit: Int = 100) async throws -> [LogEntry] {
    try await entries("WHERE bot = ? ORDER BY id DESC LIMIT ?", [bot.text, limit])
  }

  /// The turn that answered the platform's event, if one did.
  package func turn(answering event: String, in id: Session.ID) async throws -> LogEntry? {
    try await entries(
      "WHERE bot = ? AND alias = ? AND locale = ? AND session = ? AND event = ?",
      id.key + [event]
    ).first
  }

  private func entries(
    _ selection: String, _ arguments: StatementArguments
  ) async throws -> [LogEntry] {
    try await read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT * FROM turn \(selection)", arguments: arguments)
      return try rows.reversed().map(LogEntry.init)
    }
  }
}
