/// A word of the request, as Polly's speech marks count words.
struct SpokenWord: Hashable, Sendable {
  /// Without the punctuation around it: UTF-8 offsets in the request.
  var source: Range<Int>
  /// With it: what sounds anywhere in here belongs to this word.
  var extent: Range<Int>
}

extension SpokenWord {
  /// The words between white space; a token of punctuation alone is none.
  static func words(in letters: Letters) -> [SpokenWord] {
    let tokens = letters.split { $0.isSpace || $0.scalar.properties.generalCategory == .control }
    var words: [SpokenWord] = []
    for token in tokens {
      guard let word = SpokenWord(token) else { continue }
      // The words of an alias, or the letters of a word spelled out, are one word of the request.
      if let last = words.last, word.extent.lowerBound <= last.extent.upperBound {
        words[words.endIndex - 1].source = last.source.union(word.source)
        words[words.endIndex - 1].extent = last.extent.union(word.extent)
      } else {
        words.append(word)
      }
    }
    return words
  }

  private init?(_ token: ArraySlice<Letter>) {
    guard let first = token.firstIndex(where: { !$0.isPunctuation }),
      let last = token.lastIndex(where: { !$0.isPunctuation }),
      let source = token[first...last].source, let extent = token.source
    else { return nil }
    self.init(source: source, extent: extent)
  }
}

extension Letter {
  fileprivate var isPunctuation: Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }
}

extension Range<Int> {
  fileprivate func union(_ other: Range<Int>) -> Range<Int> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}
