/// Which items have a key, where a key is known by its hash alone: whoever asks compares.
struct HashBuckets: Sendable {
  struct Entry {
    /// The upper half, which is mixed best, so that twice as many fit into a cache line.
    fileprivate var hash: UInt32
    fileprivate var item: Int32

    init(hash: UInt64, item: Int32) {
      self.hash = UInt32(truncatingIfNeeded: hash >> 32)
      self.item = item
    }
  }

  /// Where each bucket begins in `items`, and where the last one ends.
  private var starts: [Int32]
  private var items: [Int32]
  private let shift: UInt32

  init(_ entries: [Entry]) {
    // Four items a bucket: so the buckets stay in the cache while they are filled.
    let bits = min(31, max(1, Int.bitWidth - (entries.count / 4).leadingZeroBitCount))
    shift = UInt32(32 - bits)
    starts = Array(repeating: 0, count: 1 << bits + 1)
    items = Array(repeating: 0, count: entries.count)
    for entry in entries { starts[Int(entry.hash >> shift)] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    // Now a bucket's start is its end; the last item goes in first and moves it down.
    for entry in entries.reversed() {
      let bucket = Int(entry.hash >> shift)
      starts[bucket] -= 1
      items[Int(starts[bucket])] = entry.item
    }
  }

  /// Every item with this hash, in the order given, and perhaps others.
  func items(of hash: UInt64) -> ArraySlice<Int32> {
    let bucket = Int((hash >> 32) >> UInt64(shift))
    return items[Int(starts[bucket])..<Int(starts[bucket + 1])]
  }
}

/// A hash of scalars that grows with each of them.
struct ScalarHash {
  private(set) var value: UInt64

  init(seed: UInt64 = 0) { value = seed }

  mutating func combine(_ scalar: Unicode.Scalar) {
    // Multiplying carries every bit upwards, where the bucket is taken from.
    value = ((value ^ (value >> 32)) ^ UInt64(scalar.value)) &* 0x9e37_79b9_7f4a_7c15
  }
}
