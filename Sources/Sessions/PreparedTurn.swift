import Conversation
import Foundation
import GRDB

/// A turn encoded by its caller, so that the one writer only writes.
struct PreparedTurn: Sendable {
  private let id: Session.ID
  private let replaced: Session.Revision?
  private let state: String
  private let saved: Int64
  private let expires: Int64
  private let event: String?
  /// The row of the log.
  private let row: StatementArguments
  private let posts: [Post]

  init(_ turn: Turn, of id: Session.ID, replacing revision: Session.Revision?) throws {
    let record = turn.record
    self.id = id
    replaced = revision
    state = try JSON.text(turn.state)
    saved = record.time.milliseconds
    expires = turn.expires.milliseconds
    event = record.event
    posts = turn.posts
    row =
      try id.key + [
        record.number, record.utterance, record.intent?.text, record.confidence,
        JSON.text(record.spans), JSON.text(record.slots), JSON.text(record.messages),
        JSON.text(record.trace), JSON.text(record.microseconds), saved, event,
      ]
  }

  /// Writes the turn inside the caller's transaction.
  ///
  /// Everything is checked before the first change, so that a refused turn leaves nothing to be
  /// rolled back and the transaction can go on with the next.
  func write(to db: Database) throws -> Session.Revision {
    let turns = try checkedTurns(in: db)
    try checkEvent(in: db)
    try db.cachedStatement(sql: Self.insertTurn).execute(arguments: row)
    let revision = db.lastInsertedRowID
    try db.cachedStatement(sql: Self.replaceSession).execute(
      arguments: id.key + [revision, state, turns + 1, saved, expires])
    for post in posts { try post.write(to: db, for: id, at: saved) }
    if let event { try LateEvent.forget(event, of: id, in: db) }
    return Session.Revision(number: revision)
  }

  /// How many turns the session has had, if it still is what the turn began with.
  private func checkedTurns(in db: Database) throws -> Int {
    var row = try Row.fetchOne(db.cachedStatement(sql: Self.selectSession), arguments: id.key)
    // A new session may take the place of an expired one that has not been removed yet.
    if replaced == nil, let expiry: Int64 = row?["expires"], expiry <= saved { row = nil }
    guard row?["revision"] == replaced?.number else { throw SessionStoreError.conflict(id) }
    return row?["turns"] ?? 0
  }

  private func checkEvent(in db: Database) throws {
    guard let event else { return }
    let isKnown = try Bool.fetchOne(
      db.cachedStatement(sql: Self.selectEvent), arguments: id.key + [event])
    if isKnown == true { throw SessionStoreError.answeredEvent(event, id) }
  }

  private static let selectSession = """
    SELECT revision, turns, expires FROM session
    WHERE bot = ? AND alias = ? AND locale = ? AND name = ?
    """
  private static let selectEvent = """
    SELECT 1 FROM turn
    WHERE bot = ? AND alias = ? AND locale = ? AND session = ? AND event = ?
    """
  private static let insertTurn = """
    INSERT INTO turn (bot, alias, locale, session, number, utterance, intent, confidence,
      spans, slots, messages, trace, microseconds, time, event)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
  private static let replaceSession = """
    INSERT INTO session (bot, alias, locale, name, revision, state, turns, saved, expires)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET revision = excluded.revision, state = excluded.state,
      turns = excluded.turns, saved = excluded.saved, expires = excluded.expires
    """
}
