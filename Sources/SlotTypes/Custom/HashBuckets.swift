/// Which items have a key, where a key is known by its hash alone: whoever asks compares.
struct HashBuckets: Sendable {
  struct Entry {
    var hash: UInt64
    var item: Int32
  }

  /// Where each bucket begins in `items`, and where the last one ends.
  private var starts: [Int32]
  private var items: [Int32]
  private let shift: UInt64

  init(_ entries: [Entry]) {
    let bits = max(1, Int.bitWidth - entries.count.leadingZeroBitCount)
    shift = UInt64(64 - bits)
    starts = Array(repeating: 0, count: 1 << bits + 1)
    items = Array(repeating: 0, count: entries.count)
    for entry in entries { starts[Int(entry.hash >> shift) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    var next = starts
    for entry in entries {
      let bucket = Int(entry.hash >> shift)
      items[Int(next[bucket])] = entry.item
      next[bucket] += 1
    }
  }

  /// Every item with this hash, in the order given, and perhaps others.
  func items(of hash: UInt64) -> ArraySlice<Int32> {
    let bucket = Int(hash >> shift)
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
