import Conversation
import Foundation
import Sessions
import Testing

@Suite struct SessionExpiryTests {
  let folder: TemporaryFolder
  let store: SessionStore
  let guest: Session.ID

  init() throws {
    folder = try TemporaryFolder()
    store = try SessionStore(path: folder.file("mynah.sqlite"))
    guest = try .sample("guest-1")
  }

  @Test func `a session lives until it expires`() async throws {
    try await store.save(.sample("hello", at: morning), for: guest, replacing: nil)
    #expect(try await store.session(guest, at: morning.after(299)) != nil)
    #expect(try await store.session(guest, at: morning.after(300)) == nil)
  }

  @Test func `a new session takes an expired one's place`() async throws {
    try await store.save(.sample("hello", at: morning), for: guest, replacing: nil)
    let later = Turn.sample("hello again", at: morning.after(3600))
    try await store.save(later, for: guest, replacing: nil)
    #expect(try await store.session(guest, at: morning.after(3601))?.state == later.state)
    #expect(try await store.sessions(at: morning.after(3601)).map(\.turns) == [1])
    #expect(try await store.log(of: guest).count == 2)
  }

  @Test func `a turn that began before the expiry may end after it`() async throws {
    let revision = try await store.save(.sample("hello"), for: guest, replacing: nil)
    let slow = Turn.sample("slow", number: 2, at: morning.after(301))
    try await store.save(slow, for: guest, replacing: revision)
    #expect(try await store.session(guest, at: morning.after(302))?.state == slow.state)
  }

  @Test func `expired sessions are removed in batches, the others and all logs stay`()
    async throws
  {
    for number in 1...7 {
      try await store.save(
        .sample("hello", at: morning), for: .sample("old-\(number)"), replacing: nil)
    }
    try await store.save(.sample("hello", at: morning.after(200)), for: guest, replacing: nil)
    #expect(try await store.removeExpired(at: morning.after(400), batch: 3) == 7)
    #expect(try await store.removeExpired(at: morning.after(400), batch: 3) == 0)
    #expect(try await store.sessions(at: morning).map(\.id) == [guest])
    #expect(try await store.log(of: guest.bot).count == 8)
  }

  @Test func `the list holds the living of one bot or of all, the last speaker first`()
    async throws
  {
    let viewer = try Session.ID(bot: "PROGRAMS01", locale: "ko-KR", name: "viewer")
    try await store.save(.sample("hello"), for: guest, replacing: nil)
    try await store.save(.sample("안녕", at: morning.after(9)), for: viewer, replacing: nil)
    #expect(try await store.sessions(at: morning).map(\.id) == [viewer, guest])
    #expect(try await store.sessions(of: "PROGRAMS01", at: morning).map(\.id) == [viewer])
    #expect(try await store.sessions(at: morning, limit: 1).map(\.id) == [viewer])
    #expect(try await store.sessions(at: morning.after(305)).map(\.id) == [viewer])
  }
}
