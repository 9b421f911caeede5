import Foundation
import Language

/// One n-gram of an utterance.
struct NGram: Sendable {
  var name: UInt64
  /// Which family of n-grams.
  var family: Int
  /// (1 + ln tf) times the weight of its order.
  var weight: Float
  /// Whether it tells anything that training has seen it: a single letter does not, and a single
  /// syllable or word says little of an utterance in a language that has a few thousand of them.
  var isTelling: Bool
}

/// Takes an utterance apart into n-grams, family by family.
struct NGramExtractor: Sendable {
  let families: [LanguageFeatures.NGrams]

  /// In order of first occurrence, each n-gram once.
  func ngrams(of text: NormalizedText, _ tokens: [Token]) -> [NGram] {
    var counts = NGramCounts()
    for (index, family) in families.enumerated() {
      for units in sequences(of: family.unit, in: text, tokens.filter { $0.kind != .mark }) {
        count(units, of: family, index: index, in: &counts)
      }
    }
    return counts.ngrams
  }

  /// Counts the n-grams of a sequence.
  private func count(
    _ units: [UInt32], of family: LanguageFeatures.NGrams, index: Int,
    in counts: inout NGramCounts
  ) {
    Self.visit(units, of: family, index: index) { name, range, weight in
      counts.add(
        NGram(
          name: name, family: index, weight: weight, isTelling: range.count > 1))
    }
  }

  /// Names every n-gram of a sequence; each start's hash grows from one order to the next.
  @inline(__always)
  static func visit(
    _ units: [UInt32], of family: LanguageFeatures.NGrams, index: Int,
    _ take: (_ name: UInt64, _ range: Range<Int>, _ weight: Float) -> Void
  ) {
    for start in units.indices {
      var hash = FeatureHash(kind: UInt32(index))
      for (order, weight) in family.orders.enumerated() where start + order < units.count {
        hash.add(units[start + order])
        guard weight > 0 else { continue }
        take(hash.name, start..<start + order + 1, weight)
      }
    }
  }

  /// What the n-grams of a family run over, each unit as a number.
  func sequences(
    of unit: LanguageFeatures.Unit, in text: NormalizedText, _ words: [Token]
  ) -> [[UInt32]] {
    switch unit {
    case .word:
      words.isEmpty ? [] : [[Self.edge] + words.flatMap { hashes($0, in: text) } + [Self.edge]]
    case .characterInWord:
      words.map { word in
        [Self.space] + text.scalars[word.normalizedRange].map(\.value) + [Self.space]
      }
    case .character:
      [[Self.space] + characters(of: words, in: text).map(\.value) + [Self.space]]
    case .jamo:
      [
        [Self.space]
          + characters(of: words, in: text).filter { $0 != " " }.flatMap {
            (Hangul.jamo(of: $0) ?? [$0]).map(\.value)
          }
          + [Self.space]
      ]
    }
  }

  private static let space: UInt32 = 32
  /// Before the first word and after the last; no scalar's number, and no word's. Alone it is in
  /// all utterances and serves as the classifier's bias.
  private static let edge: UInt32 = 0x110000

  /// One number for a word, two for one with an apostrophe inside: "what's" is "what" and "s".
  private func hashes(_ word: Token, in text: NormalizedText) -> [UInt32] {
    text.scalars[word.normalizedRange].split(separator: "'").map { scalars in
      var hash = FeatureHash(kind: 0)
      hash.add(scalars)
      return max(Self.edge + 1, UInt32(truncatingIfNeeded: hash.name))
    }
  }

  /// The text with marks dropped and spaces folded.
  private func characters(of words: [Token], in text: NormalizedText) -> [Unicode.Scalar] {
    var characters: [Unicode.Scalar] = []
    var end = 0
    for word in words {
      if word.normalizedRange.lowerBound > end, !characters.isEmpty { characters.append(" ") }
      characters += text.scalars[word.normalizedRange]
      end = word.normalizedRange.upperBound
    }
    return characters
  }
}

/// Counts n-grams by name, in a table of its own that grows with them.
private struct NGramCounts {
  private var found: [NGram] = []
  private var counts: [Int] = []
  /// One more than an n-gram's place in `found`, by open addressing; 0: empty.
  private var places = [Int32](repeating: 0, count: 1024)

  init() {
    found.reserveCapacity(512)
    counts.reserveCapacity(512)
  }

  mutating func add(_ ngram: NGram) {
    if 2 * found.count >= places.count { grow() }
    let place = place(of: ngram.name)
    if places[place] == 0 {
      found.append(ngram)
      counts.append(1)
      places[place] = Int32(found.count)
    } else {
      counts[Int(places[place]) - 1] += 1
    }
  }

  /// The n-grams, their weights times 1 + ln of their counts.
  var ngrams: [NGram] {
    zip(found, counts).map { ngram, count in
      var ngram = ngram
      if count > 1 { ngram.weight *= 1 + log(Float(count)) }
      return ngram
    }
  }

  private func place(of name: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: name) & (places.count - 1)
    while places[place] != 0, found[Int(places[place]) - 1].name != name {
      place = (place + 1) & (places.count - 1)
    }
    return place
  }

  private mutating func grow() {
    places = [Int32](repeating: 0, count: places.count * 2)
    for (index, ngram) in found.enumerated() { places[place(of: ngram.name)] = Int32(index + 1) }
  }
}
