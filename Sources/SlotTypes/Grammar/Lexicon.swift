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
  /// Where the entries with a first scalar are.
  private let byFirst: [Unicode.Scalar: Range<Int>]

  init(_ entries: [Entry]) {
    let sorted = entries.filter { !$0.scalars.isEmpty }
      .sorted { $0.scalars.lexicographicallyPrecedes($1.scalars) }
    var byFirst: [Unicode.Scalar: Range<Int>] = [:]
    for (index, entry) in sorted.enumerated() {
      byFirst[entry.scalars[0]] =
        (byFirst[entry.scalars[0]]?.lowerBound ?? index)..<index + 1
    }
    self.entries = sorted
    self.byFirst = byFirst
  }

  /// Calls `take` with every entry that stands in `scalars` at `start`, and its end.
  func matches(
    in scalars: [Unicode.Scalar], at start: Int, _ take: (Entry, Int) -> Void
  ) {
    guard start < scalars.count, let range = byFirst[scalars[start]] else { return }
    var (low, high) = (range.lowerBound, range.upperBound)
    var length = 1
    while low < high {
      if entries[low].scalars.count == length {
        if WordBoundary.isBoundary(start + length, in: scalars) {
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
