import Conversation
import Foundation
import Sessions
import Synchronization
import Testing

@Suite struct CrashTests {
  @Test(arguments: [1, 10, 60, 200])
  func `a killed process has lost no turn that it acknowledged`(acknowledged: Int) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, acknowledged = acknowledged as Int] in
      try await saveUntilKilled(in: path, after: acknowledged)
    }
    let acknowledgements = try String(
      contentsOfFile: "\(path)/acknowledged", encoding: .utf8
    ).split(separator: "\n")
    #expect(acknowledgements.count >= acknowledged)
    let store = try SessionStore(path: "\(path)/mynah.sqlite")
    for line in acknowledgements {
      let words = line.split(separator: " ")
      let guest = try Session.ID.sample(String(words[0]))
      let number = try #require(Int(words[1]))
      let log = try await store.log(of: guest, limit: 1000)
      #expect(log.contains { $0.turn.number == number }, "lost: \(line)")
      // State and log were saved together.
      let state = try #require(try await store.session(guest, at: morning)).state
      #expect(state.turn == log.last?.turn.number)
    }
  }
}

/// Saves turns of eight sessions at once, until the process kills itself while some are being
/// written.
private func saveUntilKilled(in path: String, after limit: Int) async throws {
  let store = try SessionStore(path: "\(path)/mynah.sqlite")
  let witness = Witness(path: "\(path)/acknowledged", limit: limit)
  try await withThrowingTaskGroup { group in
    for client in 0..<8 {
      group.addTask {
        let guest = try Session.ID.sample("guest-\(client)")
        var revision: Session.Revision?
        for number in 1... {
          let turn = Turn.sample("turn \(number)", number: number)
          revision = try await store.save(turn, for: guest, replacing: revision)
          witness.note("\(guest.name) \(number)\n")
        }
      }
    }
    try await group.waitForAll()
  }
}

/// Notes in a file what was acknowledged, and ends the process at the last note.
private final class Witness: Sendable {
  private let file: Int32
  private let limit: Int
  private let count = Atomic(0)

  init(path: String, limit: Int) {
    file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    self.limit = limit
  }

  func note(_ line: String) {
    write(file, line, line.utf8.count)
    if count.add(1, ordering: .relaxed).newValue == limit { kill(getpid(), SIGKILL) }
  }
}
