/// Memory for floats, aligned to cache lines and freed with its last user.
final class Floats: @unchecked Sendable {
  // The pointer is set in init and freed in deinit; what it points to is shared under the rule
  // that `Matrix` states.
  let start: UnsafeMutablePointer<Float>
  let count: Int

  /// `count` zeros.
  convenience init(count: Int) {
    self.init(unsetCount: count)
    start.initialize(repeating: 0, count: count)
  }

  /// `count` floats that are written before they are read.
  init(unsetCount count: Int) {
    self.count = count
    let bytes = max(1, count) * MemoryLayout<Float>.stride
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
    start = memory.bindMemory(to: Float.self, capacity: max(1, count))
  }

  deinit { UnsafeMutableRawPointer(start).deallocate() }
}
