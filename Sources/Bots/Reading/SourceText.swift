import Conversation

/// A text from a file, with the place where it stands.
struct SourceText {
  let text: String
  let location: SourceLocation
  /// Whether the file has the text as it reads: no escapes, no folded lines. Only then is it known
  /// where its parts stand.
  let isVerbatim: Bool

  /// Where a range of the text's scalars stands, as far as that is known.
  func place(of range: Range<Int>) -> (location: SourceLocation, length: Int) {
    isVerbatim ? (location.advanced(by: range.lowerBound), range.count) : (location, 1)
  }
}

extension SourceLocation {
  /// The place `scalars` further on in the line.
  func advanced(by scalars: Int) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column + scalars)
  }
}
