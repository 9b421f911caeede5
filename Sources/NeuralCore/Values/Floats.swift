/// Memory for floats, aligned to cache lines and freed with its last user.
final class Floats: @unchecked Sendable {
  // The pointer is set in init and freed in deinit; what it points to is shared under the rule
  // that `Matrix` states.
  let start: UnsafeMutablePointer<Float>
  let count: Int

  /// - Returns: `count` zeros.
  init(count: Int) {
    self.count = count
    let bytes = max(1, count) * MemoryLayout<Float>.stride
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
    start = memory.bindMemory(to: Float.self, capacity: max(1, count))
    start.initialize(repeating: 0, count: max(1, count))
  }

  deinit { UnsafeMutableRawPointer(start).deallocate() }
}
