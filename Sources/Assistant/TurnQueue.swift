import Sessions

/// Lets the turns of one session pass one after the other, in the order in which they came.
///
/// Turns of different sessions do not wait for each other.
actor TurnQueue {
  /// Who waits for a session whose turn is in progress.
  private var waiting: [Session.ID: [CheckedContinuation<Void, Never>]] = [:]

  /// Runs `turn` once every earlier turn of this session has ended.
  func run<Result: Sendable>(
    in session: Session.ID, _ turn: @Sendable () async throws -> Result
  ) async rethrows -> Result {
    await enter(session)
    defer { leave(session) }
    return try await turn()
  }

  private func enter(_ session: Session.ID) async {
    guard waiting[session] != nil else {
      waiting[session] = []
      return
    }
    await withCheckedContinuation { waiting[session]?.append($0) }
  }

  private func leave(_ session: Session.ID) {
    guard var others = waiting[session], !others.isEmpty else {
      waiting[session] = nil
      return
    }
    let next = others.removeFirst()
    waiting[session] = others
    next.resume()
  }
}
