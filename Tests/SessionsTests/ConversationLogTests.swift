import Conversation
import Foundation
import Sessions
import Testing

@Suite struct ConversationLogTests {
  let folder: TemporaryFolder
  let store: SessionStore
  let guest: Session.ID

  init() throws {
    folder = try TemporaryFolder()
    store = try SessionStore(path: folder.file("mynah.sqlite"))
    guest = try .sample("guest-1")
  }

  @Test func `the log gives back all of a turn`() async throws {
    let turn = Turn.sample("세 박이요", event: "platform-17")
    let revision = try await store.save(turn, for: guest, replacing: nil)
    let entry = try #require(try await store.log(of: guest).first)
    #expect(entry.turn == turn.record)
    #expect(entry.session == guest)
    #expect(entry.revision == revision)
  }

  @Test func `the last turns come oldest first`() async throws {
    var revision: Session.Revision?
    for number in 1...5 {
      revision = try await store.save(
        .sample("\(number)", number: number), for: guest, replacing: revision)
    }
    #expect(try await store.log(of: guest, limit: 3).map(\.turn.utterance) == ["3", "4", "5"])
    #expect(try await store.log(of: guest.bot, limit: 2).map(\.turn.utterance) == ["4", "5"])
    #expect(try await store.log(of: "OTHERBOT01").isEmpty)
  }

  @Test func `an event is answered once in a session`() async throws {
    let revision = try await store.save(
      .sample("hello", event: "e1"), for: guest, replacing: nil)
    await #expect(throws: SessionStoreError.answeredEvent("e1", guest)) {
      try await store.save(.sample("hello", event: "e1"), for: guest, replacing: revision)
    }
    #expect(try await store.turn(answering: "e1", in: guest)?.revision == revision)
    #expect(try await store.turn(answering: "e2", in: guest) == nil)
  }

  @Test func `two sessions may share an event's name`() async throws {
    let other = try Session.ID.sample("guest-2")
    try await store.save(.sample("hello", event: "e1"), for: guest, replacing: nil)
    try await store.save(.sample("hello", event: "e1"), for: other, replacing: nil)
    #expect(try await store.turn(answering: "e1", in: other)?.session == other)
  }
}
