import Foundation

/// Work shared over the cores, cut into a number of shards that does not depend on them.
///
/// Each shard owns its output, or a partial sum that is added in the order of the shards: the
/// same bytes for any number of threads.
package struct Shards: Sendable, Hashable {
  package var threads: Int

  package init(threads: Int = Shards.cores) { self.threads = max(1, threads) }

  /// The cores that this process may use.
  package static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// Calls `work` once for every shard in `0..<count`, on up to `threads` threads at once, and
  /// waits for all of them.
  package func forEach(_ count: Int, _ work: @Sendable (Int) -> Void) {
    guard threads > 1, count > 1 else {
      for shard in 0..<count { work(shard) }
      return
    }
    let lanes = min(threads, count)
    DispatchQueue.concurrentPerform(iterations: lanes) { lane in
      for shard in stride(from: lane, to: count, by: lanes) { work(shard) }
    }
  }

  /// The results of `work` for every shard in `0..<count`, in order.
  package func map<Result: Sendable>(
    _ count: Int, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    var nothing: [Void] = Array(repeating: (), count: count)
    return map(consuming: &nothing) { shard, _ in work(shard) }
  }

  /// Calls `work` once for every element of `values`, each free to change its own; the results
  /// in order.
  package func map<Value, Result: Sendable>(
    consuming values: inout [Value], _ work: @Sendable (Int, inout Value) -> Result
  ) -> [Result] {
    var results = [Result?](repeating: nil, count: values.count)
    values.withUnsafeMutableBufferPointer { values in
      results.withUnsafeMutableBufferPointer { results in
        // Each shard touches its own element alone, and both buffers outlive the loop.
        nonisolated(unsafe) let values = values
        nonisolated(unsafe) let results = results
        forEach(values.count) { results[$0] = work($0, &values[$0]) }
      }
    }
    return results.compactMap(\.self)
  }

  /// The rows of shard `shard` when `rows` rows are cut into `count` shards.
  package static func rows(of shard: Int, of count: Int, rows: Int) -> Range<Int> {
    (shard * rows / count)..<((shard + 1) * rows / count)
  }
}
