import Foundation
import NeuralCore

/// A way in which people write otherwise than in a bot's sample utterances.
enum TypingNoise: String, CaseIterable {
  case none
  /// All capitals.
  case capitals
  /// No marks, or too many.
  case marks
  /// A letter swapped with the next, dropped or doubled, in every fifth word.
  case typos
  /// Every third space left out.
  case joined
  /// No space at all.
  case unspaced
  /// Decomposed letters, and digits and Latin letters of double width.
  case forms
}

/// Someone who writes in one of these ways.
struct Typist {
  private let noise: TypingNoise
  private var random: SeededGenerator

  init(_ noise: TypingNoise, seed: UInt64) {
    (self.noise, random) = (noise, SeededGenerator(seed: seed))
  }

  mutating func typed(_ text: String) -> String {
    switch noise {
    case .none: text
    case .capitals: text.uppercased()
    case .marks: marked(text)
    case .typos:
      text.split(separator: " ").map { random.uniform() < 0.2 ? mistyped($0) : String($0) }
        .joined(separator: " ")
    case .joined: String(text.filter { $0 != " " || random.uniform() >= 1 / 3 })
    case .unspaced: text.filter { $0 != " " }
    case .forms: wide(text.decomposedStringWithCanonicalMapping)
    }
  }

  private mutating func marked(_ text: String) -> String {
    let plain = text.filter { !",.?!;:".contains($0) }
    return plain + ["", "!!", "..", "?", " ^^", ".", "~"][random.index(below: 7)]
  }

  /// A letter of Hangul is a jamo, of any other script a character.
  private mutating func mistyped(_ word: Substring) -> String {
    var letters = Array(String(word).decomposedStringWithCanonicalMapping.unicodeScalars)
    guard letters.count >= 4 else { return String(word) }
    let place = 1 + random.index(below: letters.count - 2)
    switch random.index(below: 3) {
    case 0: letters.swapAt(place, place + 1)
    case 1: letters.remove(at: place)
    default: letters.insert(letters[place], at: place)
    }
    return String(String.UnicodeScalarView(letters)).precomposedStringWithCanonicalMapping
  }

  private func wide(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          guard (0x21...0x7E).contains(scalar.value) else { return scalar }
          return Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
        }))
  }
}
