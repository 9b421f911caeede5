import Language

/// An utterance cut into the pieces that get tags.
///
/// Pieces are words, numbers and marks; where a locale hangs particles on its words, a word is
/// also cut where its particles may begin, so that 부산에서 can hold the value 부산.
package struct TagTokens: Sendable {
  package struct Piece: Sendable, Hashable {
    /// In scalars of the normalised text.
    package var range: Range<Int>
    /// Index of the token that it is a part of.
    package var token: Int
  }

  let text: NormalizedText
  let tokens: [Token]
  package private(set) var pieces: [Piece] = []

  /// - Parameters:
  ///   - particles: nil for a locale that writes words apart.
  ///   - edges: normalised positions at which a piece must begin or end.
  package init(_ text: NormalizedText, _ tokens: [Token], particles: Particles?, edges: [Int] = [])
  {
    self.text = text
    self.tokens = tokens
    for (index, token) in tokens.enumerated() {
      var cuts = edges.filter {
        token.normalizedRange.contains($0) && $0 > token.normalizedRange.lowerBound
      }
      if let particles, token.kind == .hangul {
        cuts += particles.stemEnds(of: token.normalizedRange, in: text.scalars)
      }
      var start = token.normalizedRange.lowerBound
      for cut in cuts.sorted() + [token.normalizedRange.upperBound] where cut > start {
        pieces.append(Piece(range: start..<cut, token: index))
        start = cut
      }
    }
  }

  func scalars(of piece: Int) -> ArraySlice<Unicode.Scalar> { text.scalars[pieces[piece].range] }

  func isMark(_ piece: Int) -> Bool { tokens[pieces[piece].token].kind == .mark }

  /// Where in the source a range of pieces was written.
  package func sourceRange(of pieces: Range<Int>) -> Range<Int> {
    guard let first = pieces.first, let last = pieces.last else { return 0..<0 }
    return text.sourceRange(
      of: self.pieces[first].range.lowerBound..<self.pieces[last].range.upperBound)
  }

  /// The pieces that a range of the source touches; nil when it touches none.
  package func pieces(inSource range: Range<Int>) -> Range<Int>? {
    let touched = pieces.indices.filter { text.sourceRange(of: pieces[$0].range).overlaps(range) }
    guard let first = touched.first, let last = touched.last else { return nil }
    return first..<last + 1
  }
}

extension NormalizedText {
  /// The normalised positions at which ranges of the source begin and end.
  func edges(ofSource ranges: [Range<Int>]) -> [Int] {
    guard !ranges.isEmpty else { return [] }
    var edges: [Int] = []
    for position in scalars.indices {
      let origin = sourceRange(of: position..<position + 1)
      for range in ranges
      where origin.lowerBound == range.lowerBound || origin.lowerBound == range.upperBound {
        edges.append(position)
      }
    }
    return edges
  }
}
