import Language

/// Words and phrases with the category and value each has for the rules.
struct Lexicon: Sendable {
  struct Entry: Sendable {
    var scalars: [Unicode.Scalar]
    var symbol: Symbol
    var value: Value
    var files: FileSet
  }

  /// Sorted by scalars, so that a text is looked up by narrowing a range.
  private let entries: [Entry]

  init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.scalars.lexicographicallyPrecedes($1.scalars) }
  }

  /// Calls `take` with every entry that stands in `scalars` at `start`, and its end.
  func matches(
    in scalars: [Unicode.Scalar], at start: Int, _ take: (Entry, Int) -> Void
  ) {
    var (low, high) = (0, entries.count)
    var length = 0
    while low < high {
      if entries[low].scalars.count == length {
        if length > 0, WordBoundary.isBoundary(start + length, in: scalars) {
          take(entries[low], start + length)
        }
        low += 1
        continue
      }
      guard start + length < scalars.count else { return }
      (low, high) = narrowed(low, high, at: length, to: scalars[start + length])
      length += 1
    }
  }

  /// The entries of a range, which agree before `index`, that have `scalar` there.
  private func narrowed(
    _ low: Int, _ high: Int, at index: Int, to scalar: Unicode.Scalar
  ) -> (Int, Int) {
    let first = partition(low, high) { $0.scalars[index] >= scalar }
    return (first, partition(first, high) { $0.scalars[index] > scalar })
  }

  /// The first entry of a range for which `isAfter` holds.
  private func partition(_ low: Int, _ high: Int, _ isAfter: (Entry) -> Bool) -> Int {
    var (low, high) = (low, high)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(entries[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
