/// Values of which the least recently used go first when they weigh too much together.
struct RecentlyUsed<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    var value: Value
    var size: Int
    var usedAt: Int
  }

  private let limit: Int
  private var entries: [RenderingID: Entry] = [:]
  private var clock = 0
  private(set) var size = 0

  init(limit: Int) { self.limit = limit }

  /// The value, which counts as used.
  subscript(id: RenderingID) -> Value? {
    mutating get {
      clock += 1
      entries[id]?.usedAt = clock
      return entries[id]?.value
    }
  }

  /// Takes a value in and returns those that had to go for it. One above the limit is not taken.
  @discardableResult
  mutating func insert(_ value: Value, for id: RenderingID, size: Int) -> [RenderingID] {
    remove(id)
    guard size <= limit else { return [] }
    clock += 1
    entries[id] = Entry(value: value, size: size, usedAt: clock)
    self.size += size
    return makeRoom()
  }

  mutating func remove(_ id: RenderingID) {
    if let entry = entries.removeValue(forKey: id) { size -= entry.size }
  }

  /// Down to nine tenths, so that not every insertion has to look for the oldest.
  private mutating func makeRoom() -> [RenderingID] {
    guard size > limit else { return [] }
    var gone: [RenderingID] = []
    for (id, _) in entries.sorted(by: { $0.value.usedAt < $1.value.usedAt }) {
      guard size > limit / 10 * 9 else { break }
      remove(id)
      gone.append(id)
    }
    return gone
  }
}
