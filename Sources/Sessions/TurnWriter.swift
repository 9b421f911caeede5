import GRDB

/// Commits turns in groups: while one group reaches the disk, the next gathers.
///
/// A commit costs one wait for the disk however many turns it holds, so a busy server pays for
/// durability once a group, and a quiet one waits for nobody.
actor TurnWriter {
  private struct Waiting {
    let turn: PreparedTurn
    let caller: CheckedContinuation<Session.Revision, any Error>
  }

  private typealias Outcome = Result<Session.Revision, SessionStoreError>

  private let database: DatabasePool
  private let path: String
  private let largestGroup: Int
  private var waiting: [Waiting] = []
  private var isWriting = false

  init(database: DatabasePool, path: String, largestGroup: Int) {
    self.database = database
    self.path = path
    self.largestGroup = largestGroup
  }

  /// Returns once the turn is on the disk.
  func write(_ turn: PreparedTurn) async throws -> Session.Revision {
    try await withCheckedThrowingContinuation { caller in
      waiting.append(Waiting(turn: turn, caller: caller))
      guard !isWriting else { return }
      isWriting = true
      // Unstructured on purpose: it serves every caller, so none may cancel it.
      Task { await writeGroups() }
    }
  }

  private func writeGroups() async {
    while !waiting.isEmpty {
      let group = Array(waiting.prefix(largestGroup))
      waiting.removeFirst(group.count)
      let outcomes = await commit(group.map(\.turn))
      for (member, outcome) in zip(group, outcomes) { member.caller.resume(with: outcome) }
    }
    isWriting = false
  }

  /// One transaction. A refused turn leaves the others alone; a failing disk fails them all.
  private func commit(_ turns: [PreparedTurn]) async -> [Outcome] {
    do {
      return try await database.write { db in
        try turns.map { turn in
          do { return .success(try turn.write(to: db)) } catch let refusal as SessionStoreError {
            return .failure(refusal)
          }
        }
      }
    } catch {
      return turns.map { _ in .failure(SessionStoreError(error, in: path)) }
    }
  }
}
