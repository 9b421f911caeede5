/// A text as every table and model sees it, with the way back to what was written.
///
/// Composed (NFC), full-width forms as ASCII, typographic quotes, dashes and spaces as their plain
/// ones, letters in lower case. Positions count Unicode scalars.
package struct NormalizedText: Sendable {
  package let scalars: [Unicode.Scalar]
  package let sourceScalars: [Unicode.Scalar]
  /// For each scalar, which scalars of the source it stands for.
  private let origins: [Range<Int>]

  package init(_ source: String) {
    let sourceScalars = Array(source.unicodeScalars)
    var scalars: [Unicode.Scalar] = []
    var origins: [Range<Int>] = []
    scalars.reserveCapacity(sourceScalars.count)
    origins.reserveCapacity(sourceScalars.count)
    var start = 0
    while start < sourceScalars.count {
      let end = Composition.segmentEnd(in: sourceScalars, from: start)
      Composition.compose(sourceScalars[start..<end]) { composed in
        Folding.fold(composed) { folded in
          scalars.append(folded)
          origins.append(start..<end)
        }
      }
      start = end
    }
    self.scalars = scalars
    self.sourceScalars = sourceScalars
    self.origins = origins
  }

  /// Calls `take` with the scalars of a text's normal form, where the way back is not needed.
  package static func forEachScalar(of source: String, _ take: (Unicode.Scalar) -> Void) {
    if source.unicodeScalars.allSatisfy(Composition.isSurelyComposed) {
      for scalar in source.unicodeScalars { Folding.fold(scalar, take) }
    } else {
      NormalizedText(source).scalars.forEach(take)
    }
  }

  package var text: String { text(of: 0..<scalars.count) }

  /// The normalised text of a range of normalised positions.
  package func text(of range: Range<Int>) -> String { String(scalars[range]) }

  /// Where in the source a range of normalised positions was written.
  package func sourceRange(of range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else {
      let position =
        range.lowerBound < origins.count
        ? origins[range.lowerBound].lowerBound : sourceScalars.count
      return position..<position
    }
    return origins[first].lowerBound..<origins[last].upperBound
  }

  /// What was written in a range of normalised positions.
  package func sourceText(of range: Range<Int>) -> String {
    String(sourceScalars[sourceRange(of: range)])
  }

  /// A range of the source in UTF-8 bytes. Takes time in proportion to its end.
  package func utf8Range(ofSource range: Range<Int>) -> Range<Int> {
    func bytes(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
      scalars.reduce(0) { $0 + UTF8.width($1) }
    }
    let start = bytes(sourceScalars[..<range.lowerBound])
    return start..<start + bytes(sourceScalars[range])
  }
}

extension String {
  /// The text of some Unicode scalars.
  package init(_ scalars: some Collection<Unicode.Scalar>) {
    let size = scalars.reduce(0) { $0 + UTF8.width($1) }
    self.init(unsafeUninitializedCapacity: size) { bytes in
      var end = 0
      for scalar in scalars {
        for byte in scalar.utf8 {
          bytes[end] = byte
          end += 1
        }
      }
      return end
    }
  }
}
