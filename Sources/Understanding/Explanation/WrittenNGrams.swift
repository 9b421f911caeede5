import Conversation
import Language

/// The n-grams of an utterance as a person reads them, by name.
///
/// Jamo are composed into the syllables that they were taken from as far as they make one; a
/// space is shown as ␣, the edges of the utterance as ‹ and ›.
package struct WrittenNGrams: Sendable {
  package struct Written: Sendable {
    package var text: String
    /// What it is made of, in a word.
    package var kind: String
    /// Which scalars of the normalised text it covers where it first occurs.
    var letters: [Int]
  }

  /// By the name under which the model knows them.
  package private(set) var byName: [UInt64: Written] = [:]
  private let text: NormalizedText

  /// - Throws: `UnsupportedLocale`, or what is wrong with a locale's data.
  package init(of utterance: String, in locale: LocaleID) throws {
    let text = NormalizedText(utterance)
    self.text = text
    let words = text.tokens().filter { $0.kind != .mark }
    let extractor = NGramExtractor(families: try LanguageFeatures(locale: locale).ngrams)
    for (index, family) in extractor.families.enumerated() {
      let sequences = extractor.sequences(of: family.unit, in: text, words)
      let places = Self.places(of: family.unit, in: text, words)
      for (units, places) in zip(sequences, places) {
        precondition(units.count == places.count, "\(units.count) units, \(places.count) places")
        NGramExtractor.visit(units, of: family, index: index) { name, range, _ in
          guard byName[name] == nil else { return }
          byName[name] = written(places[range], of: family.unit)
        }
      }
    }
  }

  /// Where a unit stands in the normalised text.
  private struct Place {
    /// Empty: a space, or an edge of the utterance.
    var range: Range<Int>
    /// Which jamo of the syllable there it is.
    var jamo = 0

    static let edge = Place(range: 0..<0)
  }

  /// The places of the units that `NGramExtractor.sequences` gives.
  private static func places(
    of unit: LanguageFeatures.Unit, in text: NormalizedText, _ words: [Token]
  ) -> [[Place]] {
    let sequences: [[Place]]
    switch unit {
    case .word: sequences = words.isEmpty ? [] : [words.flatMap { parts(of: $0, in: text) }]
    case .characterInWord:
      sequences = words.map { $0.normalizedRange.map { Place(range: $0..<$0 + 1) } }
    case .character: sequences = [characters(of: words)]
    case .jamo:
      // Spaces are left out of these, so that they are the same however an author spaces words.
      sequences = [
        characters(of: words).filter { !$0.range.isEmpty }.flatMap { jamo(of: $0, in: text) }
      ]
    }
    return sequences.map { [.edge] + $0 + [.edge] }
  }

  private static func parts(of word: Token, in text: NormalizedText) -> [Place] {
    text.scalars[word.normalizedRange].split(separator: "'").map {
      Place(range: $0.startIndex..<$0.endIndex)
    }
  }

  private static func characters(of words: [Token]) -> [Place] {
    var places: [Place] = []
    for word in words {
      if let end = places.last?.range.upperBound, word.normalizedRange.lowerBound > end {
        places.append(Place(range: end..<end))
      }
      places += word.normalizedRange.map { Place(range: $0..<$0 + 1) }
    }
    return places
  }

  private static func jamo(of place: Place, in text: NormalizedText) -> [Place] {
    guard let position = place.range.first, let jamo = Hangul.jamo(of: text.scalars[position])
    else { return [place] }
    return jamo.indices.map { Place(range: place.range, jamo: $0) }
  }
}

extension WrittenNGrams {
  private func written(
    _ places: ArraySlice<Place>, of unit: LanguageFeatures.Unit
  ) -> Written {
    Written(
      text: unit == .word ? words(places) : letters(places, of: unit), kind: Self.kind(unit),
      letters: Set(places.flatMap(\.range)).sorted())
  }

  private static func kind(_ unit: LanguageFeatures.Unit) -> String {
    switch unit {
    case .word: "words"
    case .characterInWord, .character: "letters"
    case .jamo: "jamo"
    }
  }

  private func words(_ places: ArraySlice<Place>) -> String {
    let inside = places.map(\.range).filter { !$0.isEmpty }
    // The edges, which every utterance has, are where the model keeps what is known beforehand.
    guard let first = inside.first, let last = inside.last else { return "‹any utterance›" }
    let words = text.text(of: first.lowerBound..<last.upperBound)
    return (places.first?.range.isEmpty == true ? "‹ " : "") + words
      + (places.last?.range.isEmpty == true ? " ›" : "")
  }

  private func letters(
    _ places: ArraySlice<Place>, of unit: LanguageFeatures.Unit
  ) -> String {
    var letters = String.UnicodeScalarView()
    var rest = places
    while let place = rest.first {
      let run = place.range.isEmpty ? rest.prefix(1) : rest.prefix { $0.range == place.range }
      rest = rest[run.endIndex...]
      guard let position = place.range.first else {
        letters.append("␣")
        continue
      }
      let scalar = text.scalars[position]
      letters.append(
        contentsOf: unit == .jamo
          ? Self.composed(scalar, jamo: place.jamo..<place.jamo + run.count) : [scalar])
    }
    return String(letters)
  }

  /// As much of a syllable as some of its jamo make; any other scalar as it is.
  private static func composed(
    _ scalar: Unicode.Scalar, jamo range: Range<Int>
  ) -> [Unicode.Scalar] {
    guard let jamo = Hangul.jamo(of: scalar), range.count < jamo.count else { return [scalar] }
    if range == 0..<2, let open = Hangul.withoutFinal(scalar) { return [open] }
    return Array(jamo[range])
  }
}
