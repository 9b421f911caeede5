import Foundation
import NeuralCore

extension String {
  /// The same letters in another order, which nobody would say; spaces stay where they are.
  ///
  /// The letters of Hangul are its jamo. Each takes the place of one of its kind, so that they
  /// make syllables again: 예약 → 야옉.
  package func lettersShuffled(using random: inout SeededGenerator) -> String {
    var scalars = Array(decomposedStringWithCanonicalMapping.unicodeScalars)
    let letters = scalars.indices.filter { !scalars[$0].properties.isWhitespace }
    let places = Dictionary(grouping: letters) { LetterKind(scalars[$0]) }
    for kind in LetterKind.allCases {
      guard let places = places[kind] else { continue }
      for (place, letter) in zip(places, random.shuffled(places.map { scalars[$0] })) {
        scalars[place] = letter
      }
    }
    return String(String.UnicodeScalarView(scalars)).precomposedStringWithCanonicalMapping
  }
}

/// Letters that may stand in each other's place.
private enum LetterKind: CaseIterable {
  case lead, vowel, final, other

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x1100...0x115F: self = .lead
    case 0x1160...0x11A7: self = .vowel
    case 0x11A8...0x11FF: self = .final
    default: self = .other
    }
  }
}
