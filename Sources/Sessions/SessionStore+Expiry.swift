import Conversation
import Foundation
import GRDB

extension SessionStore {
  /// The sessions that are alive, the one that spoke last first.
  ///
  /// - Parameter bot: nil: of all bots.
  package func sessions(
    of bot: Bot.ID? = nil, at now: Date, limit: Int = 100
  ) async throws -> [SessionSummary] {
    try await read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT bot, alias, locale, name, turns, saved, expires FROM session
          WHERE expires > ? AND bot = coalesce(?, bot) ORDER BY saved DESC, name LIMIT ?
          """,
        arguments: [now.milliseconds, bot?.text, limit])
      return rows.map(SessionSummary.init)
    }
  }

  /// Forgets the sessions that have been silent for too long. Their logs stay.
  ///
  /// Works in batches, so that turns are saved in between.
  ///
  /// - Returns: how many there were.
  @discardableResult
  package func removeExpired(at now: Date, batch: Int = 500) async throws -> Int {
    var total = 0
    while true {
      let removed = try await write { db in
        try db.execute(
          sql: """
            DELETE FROM session WHERE rowid IN
              (SELECT rowid FROM session WHERE expires <= ? ORDER BY expires LIMIT ?)
            """,
          arguments: [now.milliseconds, batch])
        return db.changesCount
      }
      total += removed
      if removed < batch { return total }
    }
  }
}
