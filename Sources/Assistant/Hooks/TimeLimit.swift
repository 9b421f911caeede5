/// The result of `operation`, which is cancelled when it takes longer than `limit`.
///
/// Returns only when the operation has ended, so that nothing of it goes on unseen.
func within<Value: Sendable>(
  _ limit: Duration,
  _ operation: @escaping @Sendable () async throws(HookFailure.Reason) -> Value
) async throws(HookFailure.Reason) -> Value {
  let first = await withTaskGroup { group in
    group.addTask { () -> Result<Value, HookFailure.Reason> in
      do throws(HookFailure.Reason) { return .success(try await operation()) } catch {
        return .failure(error)
      }
    }
    group.addTask {
      do { try await Task.sleep(for: limit) } catch { return .failure(.cancelled) }
      return .failure(.timeout(limit))
    }
    let first = await group.next() ?? .failure(.cancelled)
    group.cancelAll()
    return first
  }
  return try first.get()
}
