import Conversation
import Language

/// The values of a bot's custom slot types, all found in one pass over an utterance.
///
/// Marks and spaces make no difference. A value begins where a word begins; it ends where a word
/// ends or, in Hangul, where particles may follow. In Hangul written without spaces a value of
/// two syllables or more may begin inside a word.
package struct SlotLexicon: Sendable {
  private var values = FeatureTable()
  /// For each value the types that have it.
  private var types: [[Int]] = []
  private var longest = 0

  /// - Parameter types: for each type, its values in all wordings.
  package init(_ types: [[String]]) {
    for (type, wordings) in types.enumerated() {
      for wording in wordings {
        let scalars = Self.letters(of: NormalizedText(wording))
        guard !scalars.isEmpty else { continue }
        let index = values.insert(Self.name(scalars))
        if index == self.types.count { self.types.append([]) }
        if !self.types[index].contains(type) { self.types[index].append(type) }
        longest = max(longest, scalars.count)
      }
    }
  }

  /// The name under which a value is known.
  static func name(of value: String) -> UInt64 { name(letters(of: NormalizedText(value))) }

  /// Of each type the longest values, in order.
  package func mentions(in text: NormalizedText, _ tokens: [Token]) -> [TagFeatures.Mention] {
    guard longest > 0 else { return [] }
    let letters = Letters(text, tokens)
    var mentions: [TagFeatures.Mention] = []
    var ends: [Int: Int] = [:]
    for start in letters.scalars.indices where letters.mayBegin(start) {
      for (end, index) in finds(in: letters, from: start).reversed() {
        for type in types[index] where start >= ends[type] ?? 0 {
          guard letters.isWordStart[start] || end - start > 1 else { continue }
          ends[type] = end
          mentions.append(
            TagFeatures.Mention(
              type: type, range: text.sourceRange(of: letters.range(start..<end)),
              value: values.name(at: index)))
        }
      }
    }
    return mentions
  }

  /// Ends and indices of the values that begin here, the shortest first.
  private func finds(in letters: Letters, from start: Int) -> [(end: Int, index: Int)] {
    var finds: [(end: Int, index: Int)] = []
    var hash = FeatureHash(kind: 0)
    for end in (start + 1)..<min(letters.scalars.count, start + longest) + 1 {
      hash.add(letters.scalars[end - 1].value)
      if letters.mayEnd(end), let index = values.index(of: hash.name) {
        finds.append((end, index))
      }
    }
    return finds
  }

  private static func name(_ letters: [Unicode.Scalar]) -> UInt64 {
    var hash = FeatureHash(kind: 0)
    hash.add(letters)
    return hash.name
  }

  private static func letters(of text: NormalizedText) -> [Unicode.Scalar] {
    Letters(text, text.tokens()).scalars
  }
}

/// An utterance's letters and digits, without what stands between them.
private struct Letters {
  private(set) var scalars: [Unicode.Scalar] = []
  /// Whether a token begins with the letter.
  private(set) var isWordStart: [Bool] = []
  private var isHangul: [Bool] = []
  private var positions: [Int] = []

  init(_ text: NormalizedText, _ tokens: [Token]) {
    for token in tokens where token.kind != .mark {
      for position in token.normalizedRange {
        scalars.append(text.scalars[position])
        isWordStart.append(position == token.normalizedRange.lowerBound)
        isHangul.append(token.kind == .hangul)
        positions.append(position)
      }
    }
  }

  func mayBegin(_ place: Int) -> Bool { isWordStart[place] || isHangul[place] }

  func mayEnd(_ place: Int) -> Bool {
    place == scalars.count || isWordStart[place] || isHangul[place]
  }

  /// In scalars of the normalised text.
  func range(_ places: Range<Int>) -> Range<Int> {
    positions[places.lowerBound]..<positions[places.upperBound - 1] + 1
  }
}
