import Conversation
import Foundation
import Sessions
import Testing

@Suite struct TurnWriterTests {
  let folder: TemporaryFolder
  let store: SessionStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SessionStore(path: folder.file("mynah.sqlite"))
  }

  @Test func `a hundred callers at once all have their turns committed`() async throws {
    let guests = try (0..<100).map { try Session.ID.sample("guest-\($0)") }
    try await withThrowingTaskGroup { group in
      for guest in guests {
        group.addTask { [store] in
          var revision: Session.Revision?
          for number in 1...3 {
            let turn = Turn.sample("turn \(number)", number: number)
            revision = try await store.save(turn, for: guest, replacing: revision)
          }
        }
      }
      try await group.waitForAll()
    }
    for guest in guests {
      #expect(try await store.log(of: guest).map(\.turn.number) == [1, 2, 3])
    }
  }

  @Test func `of competing turns of a session exactly one is kept`() async throws {
    let guest = try Session.ID.sample("guest-1")
    let saved = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<50 {
        group.addTask { [store] in
          do {
            try await store.save(.sample("turn \(number)"), for: guest, replacing: nil)
            return true
          } catch { return false }
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(saved == 1)
    #expect(try await store.log(of: guest).count == 1)
  }

  @Test func `a conflict leaves the other turns of its group alone`() async throws {
    let taken = try Session.ID.sample("taken")
    try await store.save(.sample("first"), for: taken, replacing: nil)
    let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<40 {
        let guest = try number.isMultiple(of: 4) ? taken : .sample("guest-\(number)")
        group.addTask { [store] in
          do {
            try await store.save(.sample("hello"), for: guest, replacing: nil)
            return true
          } catch SessionStoreError.conflict { return false }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.count { $0 } == 30)
    #expect(try await store.sessions(at: morning).count == 31)
  }

  @Test func `a cancelled caller's turn is still committed and reported`() async throws {
    let guest = try Session.ID.sample("guest-1")
    let saving = Task { [store] in
      try await store.save(.sample("hello"), for: guest, replacing: nil)
    }
    saving.cancel()
    let revision = try await saving.value
    #expect(try await store.session(guest, at: morning)?.revision == revision)
  }
}
