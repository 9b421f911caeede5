import Foundation

/// One Unicode scalar of what will be said, and where it comes from.
///
/// Every change to the text, from normalisation to respelling, keeps `source`, so that a word
/// heard at the end can always be shown in the request as it was sent.
package struct Letter: Hashable, Sendable {
  package var scalar: Unicode.Scalar
  /// UTF-8 offsets in the request.
  package var source: Range<Int>
  /// Index into the script's styles.
  package var style: Int
}

extension Letter {
  var isSpace: Bool { scalar.properties.isWhitespace }
  var isDigit: Bool { ("0"..."9").contains(scalar) }
}

/// Text whose every position leads back to the request.
package typealias Letters = [Letter]

extension [Letter] {
  /// The letters of `text`, which stands at `offset` of the request.
  package init(_ text: some StringProtocol, at offset: Int, style: Int) {
    self.init()
    reserveCapacity(text.utf8.count)
    var start = offset
    for scalar in text.unicodeScalars {
      let end = start + UTF8.width(scalar)
      append(Letter(scalar: scalar, source: start..<end, style: style))
      start = end
    }
  }

  /// Letters that are said in place of the part of the request at `source`.
  init(_ text: some StringProtocol, standingFor source: Range<Int>, style: Int) {
    self = text.unicodeScalars.map { Letter(scalar: $0, source: source, style: style) }
  }

  package var text: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: map(\.scalar))
    return String(text)
  }
}

extension ArraySlice<Letter> {
  package var text: String { Letters(self).text }

  /// From the first letter's beginning to the last one's end.
  package var source: Range<Int>? {
    guard let first, let last else { return nil }
    return first.source.lowerBound..<Swift.max(first.source.upperBound, last.source.upperBound)
  }
}

extension UTF8 {
  static func width(_ scalar: Unicode.Scalar) -> Int { scalar.utf8.count }
}
