import Synchronization

/// Whether a turn was in time for its platform: decided once, by whoever comes first.
package final class Promptness: Sendable {
  package enum Verdict: Sendable { case prompt, late }

  private let verdict = Mutex<Verdict?>(nil)

  /// - Returns: the verdict, which an earlier one may be.
  @discardableResult
  package func settle(_ wanted: Verdict) -> Verdict {
    verdict.withLock { verdict in
      let settled = verdict ?? wanted
      verdict = settled
      return settled
    }
  }

  /// What comes of `work`; nil when it was late, and goes on.
  ///
  /// Work that has settled for prompt is waited for: its reply is nowhere else.
  package func outcome<Value: Sendable>(
    within patience: Duration, of work: @escaping @Sendable () async throws -> Value
  ) async -> Result<Value, any Error>? {
    let (outcomes, channel) = AsyncStream.makeStream(of: Result<Value, any Error>?.self)
    // Unstructured on purpose: the work outlives a platform that does not wait for it.
    Task {
      do { channel.yield(.success(try await work())) } catch { channel.yield(.failure(error)) }
      channel.finish()
    }
    let timer = Task {
      try? await Task.sleep(for: patience)
      guard !Task.isCancelled, settle(.late) == .late else { return }
      channel.yield(nil)
    }
    defer { timer.cancel() }
    for await outcome in outcomes { return outcome }
    return nil
  }
}
