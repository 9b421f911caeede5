/// How some words of a language are said: a pronunciation lexicon.
///
/// Matching is of whole words, tells capitals from small letters, and takes the longest first.
/// A lexicon of `en` is one of every English.
package struct Lexicon: Hashable, Sendable {
  /// One to twenty ASCII letters and digits.
  package struct Name: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) throws(LexiconError) {
      guard (1...20).contains(text.utf8.count),
        text.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isLetterOrDigit })
      else { throw LexiconError(.badName(text)) }
      self.text = text
    }

    package var description: String { text }
  }

  package enum Saying: Hashable, Sendable {
    /// Text that is read in its place.
    case alias(String)
    /// Sounds, in the lexicon's alphabet.
    case phonemes(String)
  }

  package struct Lexeme: Hashable, Sendable {
    package var graphemes: [String]
    package var saying: Saying
  }

  package var language: LanguageTag
  package var alphabet: PhoneticAlphabet
  package var lexemes: [Lexeme]
}

extension Lexicon {
  /// Whether it is for text in `language`.
  package func applies(to language: LanguageTag) -> Bool {
    self.language == language || self.language.text == language.language
  }
}

extension Character {
  fileprivate var isLetterOrDigit: Bool { isASCII && (isLetter || isNumber) }
}
