import Foundation

/// Performances by their id: the latest in memory, more on disk, both bounded by bytes.
///
/// What is on disk may be cut short by a crash at any time, or damaged: such an entry counts as
/// absent and is written again. Files are replaced by renaming, never changed.
actor PerformanceCache {
  private let store: PerformanceStore?
  private var memory: RecentlyUsed<Performance>

  /// - Parameter folder: nil keeps performances in memory only.
  init(folder: String?, limits: CacheLimits) {
    store = folder.map { PerformanceStore(folder: $0, limit: limits.disk) }
    memory = RecentlyUsed(limit: limits.memory)
  }

  func performance(_ id: RenderingID) async -> Performance? {
    if let performance = memory[id] { return performance }
    guard let performance = await store?.read(id) else { return nil }
    memory.insert(performance, for: id, size: performance.size)
    return performance
  }

  /// Keeps a performance, and returns once it is on disk as well.
  ///
  /// A disk that is full or read-only costs speed later, not this performance.
  func insert(_ performance: Performance, for id: RenderingID) async throws {
    memory.insert(performance, for: id, size: performance.size)
    try await store?.write(performance, for: id)
  }
}

/// Bytes that the speech cache may hold.
package struct CacheLimits: Hashable, Sendable {
  package var memory: Int
  package var disk: Int

  package init(memory: Int = 32 << 20, disk: Int = 512 << 20) {
    self.memory = memory
    self.disk = disk
  }
}

extension Performance {
  fileprivate var size: Int {
    samples.count * 2 + parts.reduce(0) { $0 + 64 + $1.events.count * 64 }
  }
}
