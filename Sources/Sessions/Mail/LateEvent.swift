import Conversation
import Foundation
import GRDB

/// Something said whose answer takes longer than its platform waits.
///
/// The platform has been told that it arrived and will not deliver it again: it is kept until its
/// turn is on the disk.
package struct LateEvent: Hashable, Sendable {
  package var bot: Bot.ID
  package var conversation: String
  package var event: String
  package var channel: String
  package var content: String

  package init(
    bot: Bot.ID, conversation: String, event: String, channel: String, content: String
  ) {
    self.bot = bot
    self.conversation = conversation
    self.event = event
    self.channel = channel
    self.content = content
  }

  /// Inside the transaction of the turn that answers it.
  static func forget(_ event: String, of session: Session.ID, in db: Database) throws {
    try db.cachedStatement(
      sql: "DELETE FROM inbox WHERE bot = ? AND conversation = ? AND event = ?"
    ).execute(arguments: [session.bot.text, session.name, event])
  }
}

extension SessionStore {
  package func keep(_ late: LateEvent, at now: Date) async throws {
    try await write { db in
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO inbox (bot, conversation, event, channel, content, written)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          late.bot.text, late.conversation, late.event, late.channel, late.content,
          now.milliseconds,
        ])
    }
  }

  /// What was still to be answered when the program ended, the oldest first.
  package func lateEvents() async throws -> [LateEvent] {
    try await read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM inbox ORDER BY written, rowid").map { row in
        LateEvent(
          bot: Bot.ID(row["bot"]), conversation: row["conversation"], event: row["event"],
          channel: row["channel"], content: row["content"])
      }
    }
  }

  /// Its turn had been saved before it was kept, or nobody is left to answer it.
  package func forget(_ late: LateEvent) async throws {
    try await write { db in
      try db.execute(
        sql: "DELETE FROM inbox WHERE bot = ? AND conversation = ? AND event = ?",
        arguments: [late.bot.text, late.conversation, late.event])
    }
  }
}
