import Conversation
import Foundation
import GRDB

/// Remembers sessions and their conversations in one SQLite file.
///
/// Several processes may have the file open. Every call throws `SessionStoreError`, or
/// `CancellationError` when its task is cancelled before anything was written.
package struct SessionStore: Sendable {
  package let path: String
  let database: DatabasePool
  private let writer: TurnWriter

  /// Opens the file, making it and its folder when they are missing.
  ///
  /// An older file is brought up to date; one of a later program is refused.
  ///
  /// - Parameters:
  ///   - patience: how long to wait for another process that is writing.
  ///   - bytes: how large the file may grow; nil: as large as the disk.
  ///   - turnsPerCommit: keeps one commit short when very many turns wait for it.
  package init(
    path: String, patience: Duration = .seconds(5), bytes: Int? = nil, turnsPerCommit: Int = 256
  ) throws(SessionStoreError) {
    do {
      let folder = URL(filePath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      database = try DatabasePool.open(path, patience: patience, bytes: bytes)
      try Schema.update(database)
    } catch {
      throw SessionStoreError(error, opening: path)
    }
    self.path = path
    writer = TurnWriter(database: database, path: path, largestGroup: turnsPerCommit)
  }

  /// The session; nil when there is none, or when it has been silent for too long.
  package func session(_ id: Session.ID, at now: Date) async throws -> StoredSession? {
    try await read { db in
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT revision, state, expires FROM session
            WHERE bot = ? AND alias = ? AND locale = ? AND name = ? AND expires > ?
            """),
        arguments: id.key + [now.milliseconds])
      return try row.map { try StoredSession($0, of: id) }
    }
  }

  /// Saves the state that a turn leaves and its log entry, both or neither.
  ///
  /// Returns when they are on the disk: a turn that was answered survives a crash.
  ///
  /// - Parameter revision: of the session that the turn began with; nil: it began a session.
  /// - Throws: `conflict` when another turn of the session was saved in between; nothing of this
  ///   one is kept then.
  @discardableResult
  package func save(
    _ turn: Turn, for id: Session.ID, replacing revision: Session.Revision?
  ) async throws -> Session.Revision {
    try await writer.write(PreparedTurn(turn, of: id, replacing: revision))
  }

  /// Forgets the session. Its log stays.
  ///
  /// - Returns: whether there was one.
  @discardableResult
  package func delete(_ id: Session.ID) async throws -> Bool {
    try await write { db in
      try db.execute(
        sql: "DELETE FROM session WHERE bot = ? AND alias = ? AND locale = ? AND name = ?",
        arguments: id.key)
      return db.changesCount > 0
    }
  }
}

extension SessionStore {
  /// Reads what was committed last, without waiting for writers.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    do { return try await database.read(body) } catch {
      throw SessionStoreError.describing(error, in: path)
    }
  }

  func write<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    do { return try await database.write(body) } catch {
      throw SessionStoreError.describing(error, in: path)
    }
  }
}

extension DatabasePool {
  /// A pool whose commits survive a power cut, and that waits for other processes.
  fileprivate static func open(
    _ path: String, patience: Duration, bytes: Int?
  ) throws -> DatabasePool {
    var configuration = Configuration()
    configuration.label = "sessions"
    configuration.busyMode = .timeout(patience / .seconds(1))
    let pool = try DatabasePool(path: path, configuration: configuration)
    try pool.writeWithoutTransaction { db in
      // GRDB chooses NORMAL, which may lose the last commits of a WAL.
      try db.execute(sql: "PRAGMA synchronous = FULL")
      if let bytes {
        let pageSize = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 4096
        try db.execute(sql: "PRAGMA max_page_count = \(max(1, bytes / pageSize))")
      }
    }
    return pool
  }
}
