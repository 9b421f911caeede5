import Conversation
import Foundation
import GRDB

/// A post that waits to be sent.
package struct OutboxEntry: Hashable, Sendable {
  package struct ID: Hashable, Sendable {
    let number: Int64
  }

  package let id: ID
  package let bot: Bot.ID
  /// Posts of one conversation are sent one after the other.
  package let conversation: String
  package let post: Post
  package let written: Date
  /// How often it has been tried in vain.
  package let attempts: Int
}

/// The outbox: what is still to be sent, in order per conversation.
extension SessionStore {
  /// The first post of each conversation, where it is time to try it.
  package func duePosts(at now: Date, limit: Int) async throws -> [OutboxEntry] {
    try await read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM outbox AS post
          WHERE due <= ? AND NOT EXISTS (
            SELECT 1 FROM outbox AS earlier
            WHERE earlier.bot = post.bot AND earlier.channel = post.channel
              AND earlier.conversation = post.conversation AND earlier.id < post.id)
          ORDER BY id LIMIT ?
          """, arguments: [now.milliseconds, limit]
      ).map(OutboxEntry.init)
    }
  }

  /// Posts that no turn asked for.
  package func append(_ posts: [Post], for session: Session.ID, at now: Date) async throws {
    guard !posts.isEmpty else { return }
    try await write { db in
      for post in posts { try post.write(to: db, for: session, at: now.milliseconds) }
    }
  }

  /// Sent, or given up.
  package func remove(_ id: OutboxEntry.ID) async throws {
    try await write { db in
      try db.execute(sql: "DELETE FROM outbox WHERE id = ?", arguments: [id.number])
    }
  }

  package func postpone(_ id: OutboxEntry.ID, until due: Date) async throws {
    try await write { db in
      try db.execute(
        sql: "UPDATE outbox SET due = ?, attempts = attempts + 1 WHERE id = ?",
        arguments: [due.milliseconds, id.number])
    }
  }

  /// How many posts wait.
  package func outboxCount() async throws -> Int {
    try await read { try Int.fetchOne($0, sql: "SELECT count(*) FROM outbox") ?? 0 }
  }
}

extension OutboxEntry {
  fileprivate init(_ row: Row) {
    self.init(
      id: ID(number: row["id"]), bot: Bot.ID(row["bot"]), conversation: row["conversation"],
      post: Post(channel: row["channel"], content: row["content"]),
      written: Date(milliseconds: row["written"]), attempts: row["attempts"])
  }
}
