/// A word, a number, a stretch of Hangul or a mark, and where it stands.
package struct Token: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Letters, with apostrophes inside: `don't`.
    case word
    case hangul
    case digits
    /// One mark, symbol or emoji.
    case mark
  }

  package var kind: Kind
  /// Normalised.
  package var text: String
  /// In scalars of the normalised text.
  package var normalizedRange: Range<Int>
  /// In scalars of the source.
  package var range: Range<Int>
}

extension NormalizedText {
  /// The tokens, in order. Only white space lies between them.
  package func tokens() -> [Token] {
    var tokens: [Token] = []
    var start = 0
    while start < scalars.count {
      guard let kind = ScalarClass(scalars[start]).tokenKind else {
        start += 1
        continue
      }
      let end = kind == .mark ? markEnd(from: start) : runEnd(of: kind, from: start)
      tokens.append(token(kind, start..<end))
      start = end
    }
    return tokens
  }

  private func token(_ kind: Token.Kind, _ range: Range<Int>) -> Token {
    Token(
      kind: kind, text: text(of: range), normalizedRange: range, range: sourceRange(of: range))
  }

  private func runEnd(of kind: Token.Kind, from start: Int) -> Int {
    var end = start + 1
    while end < scalars.count {
      let isInnerApostrophe =
        kind == .word && scalars[end] == "'" && end + 1 < scalars.count
        && ScalarClass(scalars[end + 1]) == .letter
      guard isInnerApostrophe || ScalarClass(scalars[end]).tokenKind == kind else { break }
      end += 1
    }
    return end
  }

  /// An emoji keeps its joiners, selectors and skin tones.
  private func markEnd(from start: Int) -> Int {
    var end = start + 1
    while end < scalars.count,
      scalars[end].properties.isGraphemeExtend
        || scalars[end].properties.isEmojiModifier
    {
      end += 1
    }
    return end
  }
}
