import Conversation
import Foundation
import GRDB
import Sessions
import Testing

@Suite struct SessionStoreTests {
  let folder: TemporaryFolder
  let path: String
  let store: SessionStore
  let guest: Session.ID

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("state/mynah.sqlite")
    store = try SessionStore(path: path)
    guest = try .sample("guest-1")
  }

  @Test func `a session nobody began is none`() async throws {
    #expect(try await store.session(guest, at: morning) == nil)
  }

  @Test func `a saved turn's state is what the next turn reads`() async throws {
    let turn = Turn.sample("a hotel, please")
    let revision = try await store.save(turn, for: guest, replacing: nil)
    let stored = try #require(try await store.session(guest, at: morning.after(1)))
    #expect(stored.state == turn.state)
    #expect(stored.revision == revision)
    #expect(stored.expires == turn.expires)
  }

  @Test func `sessions of another bot, alias, locale or name are others`() async throws {
    try await store.save(.sample("hello"), for: guest, replacing: nil)
    let others = [
      try Session.ID(bot: "OTHERBOT01", locale: "en-US", name: "guest-1"),
      try Session.ID(bot: "BOOKTRIP01", alias: "LIVE000001", locale: "en-US", name: "guest-1"),
      try Session.ID(bot: "BOOKTRIP01", locale: "ko-KR", name: "guest-1"),
      try Session.ID(bot: "BOOKTRIP01", locale: "en-US", name: "guest-2"),
    ]
    for other in others { #expect(try await store.session(other, at: morning) == nil) }
  }

  @Test func `a reopened file holds what was saved`() async throws {
    let turn = Turn.sample("부산이요")
    try await store.save(turn, for: guest, replacing: nil)
    let reopened = try SessionStore(path: path)
    #expect(try await reopened.session(guest, at: morning)?.state == turn.state)
    #expect(try await reopened.log(of: guest).map(\.turn) == [turn.record])
  }

  @Test func `a turn that begins with an overtaken state conflicts and leaves nothing`()
    async throws
  {
    let first = try await store.save(.sample("one"), for: guest, replacing: nil)
    let second = Turn.sample("two", number: 2)
    try await store.save(second, for: guest, replacing: first)
    await #expect(throws: SessionStoreError.conflict(guest)) {
      try await store.save(.sample("late"), for: guest, replacing: first)
    }
    await #expect(throws: SessionStoreError.conflict(guest)) {
      try await store.save(.sample("also first"), for: guest, replacing: nil)
    }
    #expect(try await store.session(guest, at: morning)?.state == second.state)
    #expect(try await store.log(of: guest).map(\.turn.utterance) == ["one", "two"])
  }

  @Test func `a second process on the file sees and respects the first`() async throws {
    let other = try SessionStore(path: path)
    let first = try await store.save(.sample("one"), for: guest, replacing: nil)
    #expect(try await other.session(guest, at: morning)?.revision == first)
    try await other.save(.sample("two", number: 2), for: guest, replacing: first)
    await #expect(throws: SessionStoreError.conflict(guest)) {
      try await store.save(.sample("late"), for: guest, replacing: first)
    }
  }

  @Test func `a deleted session is gone, and its turns in progress conflict`() async throws {
    let old = try await store.save(.sample("one"), for: guest, replacing: nil)
    #expect(try await store.delete(guest))
    #expect(try await store.delete(guest) == false)
    #expect(try await store.session(guest, at: morning) == nil)
    await #expect(throws: SessionStoreError.conflict(guest)) {
      try await store.save(.sample("late"), for: guest, replacing: old)
    }
    let new = try await store.save(.sample("again"), for: guest, replacing: nil)
    #expect(new > old)
    await #expect(throws: SessionStoreError.conflict(guest)) {
      try await store.save(.sample("still late"), for: guest, replacing: old)
    }
  }

  @Test func `a revision is never used twice, even when the log was cleared`() async throws {
    let old = try await store.save(.sample("one"), for: guest, replacing: nil)
    try await DatabaseQueue(path: path).write { try $0.execute(sql: "DELETE FROM turn") }
    try await store.delete(guest)
    #expect(try await store.save(.sample("two"), for: guest, replacing: nil) > old)
  }
}
