/// Which rows of a matrix belong to which utterance, when the tokens of a batch lie one
/// utterance after the other without padding.
package struct Segments: Hashable, Sendable {
  /// The first row of each segment, and the number of all rows.
  package private(set) var offsets: [Int] = [0]

  package init(lengths: [Int]) {
    for length in lengths { offsets.append(offsets[offsets.count - 1] + length) }
  }

  package var count: Int { offsets.count - 1 }

  /// Rows of all segments.
  package var rows: Int { offsets[offsets.count - 1] }

  package subscript(segment: Int) -> Range<Int> { offsets[segment]..<offsets[segment + 1] }
}
