import Conversation
import Foundation
import GRDB
import Sessions
import Testing

@Suite struct SessionStoreErrorTests {
  let folder: TemporaryFolder
  let path: String
  let guest: Session.ID

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("mynah.sqlite")
    guest = try .sample("guest-1")
  }

  @Test func `another process that keeps writing makes the file locked`() async throws {
    let store = try SessionStore(path: path, patience: .milliseconds(20))
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true  // one that stays open after the call
    let other = try DatabaseQueue(path: path, configuration: configuration)
    try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    await #expect(throws: SessionStoreError.locked(path: path)) {
      try await store.save(.sample("hello"), for: guest, replacing: nil)
    }
    try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    try await store.save(.sample("hello"), for: guest, replacing: nil)
  }

  @Test func `a file without room fails the turn and goes on once there is room`() async throws {
    let store = try SessionStore(path: path, bytes: 256 << 10)
    let long = Turn.sample(String(repeating: "long ", count: 60_000))
    await #expect(throws: SessionStoreError.full(path: path)) {
      try await store.save(long, for: guest, replacing: nil)
    }
    #expect(try await store.session(guest, at: morning) == nil)
    #expect(try await store.log(of: guest).isEmpty)
    try await store.save(.sample("short"), for: guest, replacing: nil)
  }

  @Test func `a file that must not be written is refused as read-only`() throws {
    _ = try SessionStore(path: path)
    // The header's write version: one that SQLite does not know makes the file read-only, also
    // for the superuser, whom no permission stops.
    try overwrite(at: 18, with: [3])
    #expect(throws: SessionStoreError.readOnly(path: path)) { try SessionStore(path: path) }
  }

  @Test func `a file that is no database is refused and left as it is`() throws {
    let text = String(repeating: "Dear diary, today I spoke with a bird. ", count: 100)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: SessionStoreError.damaged(path: path)) { try SessionStore(path: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func `a file with broken pages is damaged`() async throws {
    try await SessionStore(path: path).save(.sample("hello"), for: guest, replacing: nil)
    let size = try #require(
      try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
    try overwrite(at: 4096, with: [UInt8](repeating: 0xA5, count: size - 4096))
    await #expect(throws: SessionStoreError.damaged(path: path)) {
      let store = try SessionStore(path: path)
      try await store.save(.sample("hello"), for: guest, replacing: nil)
    }
  }

  @Test func `a folder in the file's place cannot be opened`() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let error = #expect(throws: SessionStoreError.self) { try SessionStore(path: path) }
    guard case .cannotOpen(path, _) = error else {
      Issue.record("got \(String(describing: error))")
      return
    }
  }

  @Test func `a file in the folder's place cannot be opened`() throws {
    try "text".write(toFile: path, atomically: true, encoding: .utf8)
    let inside = "\(path)/mynah.sqlite"
    let error = #expect(throws: SessionStoreError.self) { try SessionStore(path: inside) }
    guard case .cannotOpen(inside, _) = error else {
      Issue.record("got \(String(describing: error))")
      return
    }
  }

  @Test func `a state that cannot be read names the session and the field`() async throws {
    let store = try SessionStore(path: path)
    try await store.save(.sample("hello"), for: guest, replacing: nil)
    try await DatabaseQueue(path: path).write { db in
      try db.execute(sql: #"UPDATE session SET state = '{"turn":"two"}'"#)
    }
    let error = await #expect(throws: SessionStoreError.self) {
      try await store.session(guest, at: morning)
    }
    let sentence = try #require(error).description
    #expect(sentence.hasPrefix("\(path): the state of session \(guest) cannot be read: "))
    #expect(sentence.contains("turn"))
  }

  @Test(arguments: [
    (
      SessionStoreError.locked(path: "x.sqlite"),
      "x.sqlite: another process keeps the session database locked: "
        + "end that process, or try again when it has finished"
    ),
    (
      .readOnly(path: "x.sqlite"),
      "x.sqlite: the session database cannot be written: "
        + "make the file and its folder writable, or choose another folder with --state"
    ),
    (
      .full(path: "x.sqlite"),
      "x.sqlite: no room left for the session database: free some space on its disk"
    ),
    (
      .damaged(path: "x.sqlite"),
      "x.sqlite: not an SQLite database, or a damaged one: "
        + "move it away to begin anew, or put a copy of it back"
    ),
    (
      .cannotOpen(path: "x.sqlite", reason: "is a folder"),
      "x.sqlite: cannot open the session database: is a folder: "
        + "check the path and its permissions, or choose another folder with --state"
    ),
  ])
  func `each error names the file and what to do`(error: SessionStoreError, sentence: String) {
    #expect(error.description == sentence)
  }

  /// Once nobody has the file open, and so its log is folded into it.
  private func overwrite(at offset: UInt64, with bytes: [UInt8]) throws {
    let file = try FileHandle(forUpdating: URL(filePath: path))
    try file.seek(toOffset: offset)
    try file.write(contentsOf: bytes)
    try file.close()
  }
}
