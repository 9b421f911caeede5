import Conversation
import Language

/// The wordings of a custom slot type without case, width, spaces and marks, found by a hash.
struct Wordings: Sendable {
  /// All wordings, one after the other.
  private var scalars: [Unicode.Scalar] = []
  private var starts: [Int] = [0]
  /// The index of each wording's value.
  private var values: [Int32] = []
  private var buckets = HashBuckets([])
  private(set) var longest = 0

  init(_ values: [CustomSlotType.Value]) {
    var entries: [HashBuckets.Entry] = []
    for (index, value) in values.enumerated() {
      for wording in [value.canonical] + value.synonyms {
        add(wording, of: Int32(index), to: &entries)
      }
    }
    buckets = HashBuckets(entries)
  }

  private mutating func add(
    _ wording: String, of value: Int32, to entries: inout [HashBuckets.Entry]
  ) {
    var hash = ScalarHash()
    NormalizedText.forEachScalar(of: wording) { scalar in
      guard !ScalarClass(scalar).isAside else { return }
      scalars.append(scalar)
      hash.combine(scalar)
    }
    let start = starts[values.count]
    guard scalars.count > start else { return }
    longest = max(longest, scalars.count - start)
    entries.append(HashBuckets.Entry(hash: hash.value, item: Int32(values.count)))
    starts.append(scalars.count)
    values.append(value)
  }

  var count: Int { values.count }

  subscript(wording: Int) -> ArraySlice<Unicode.Scalar> {
    scalars[starts[wording]..<starts[wording + 1]]
  }

  func value(of wording: Int) -> Int { Int(values[wording]) }

  /// The value, the first if there are several, that `key` is a wording of.
  func value(of key: [Unicode.Scalar], hash: ScalarHash) -> Int? {
    buckets.items(of: hash.value).first { self[Int($0)].elementsEqual(key) }
      .map { value(of: Int($0)) }
  }
}
