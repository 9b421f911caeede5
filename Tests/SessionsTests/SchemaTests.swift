import Conversation
import Foundation
import GRDB
import Sessions
import Testing

@Suite struct SchemaTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("mynah.sqlite")
  }

  /// Makes the file that an earlier version left behind.
  private func makeFile(from name: String) throws {
    let script = try #require(
      Bundle.module.url(forResource: name, withExtension: "sql", subdirectory: "Fixtures"))
    let sql = try String(contentsOf: script, encoding: .utf8)
    try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
  }

  @Test func `a file of the first version is read and goes on`() async throws {
    try makeFile(from: "first-version")
    let store = try SessionStore(path: path)
    let guest = try Session.ID.sample("guest-1")
    let stored = try #require(try await store.session(guest, at: morning))
    #expect(stored.state.session.intent?.name == "BookHotel")
    #expect(stored.state.turn == 2)
    #expect(stored.state.lastMessages.isEmpty, "the field did not exist then")
    let log = try await store.log(of: guest)
    #expect(log.map(\.turn.utterance) == ["book a hotel", "Paris"])
    #expect(log.map(\.turn.event) == [nil, nil])

    try await store.save(
      .sample("tomorrow", number: 3, event: "e1"), for: guest, replacing: stored.revision)
    #expect(try await store.turn(answering: "e1", in: guest)?.turn.number == 3)
  }

  @Test func `a file of a later version is refused and left as it is`() throws {
    _ = try SessionStore(path: path)
    try DatabaseQueue(path: path).write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 telepathy')")
    }
    let refusal = SessionStoreError.laterSchema(path: path, steps: ["9 telepathy"])
    #expect(throws: refusal) { try SessionStore(path: path) }
    #expect(
      refusal.description
        == "\(path): written by a later version of mynah (unknown steps: '9 telepathy'): "
        + "use that version, or choose another folder with --state")
  }
}
