import Conversation
import Foundation

/// What a locale's utterances are made of, as far as the model cares.
struct LanguageFeatures: Codable, Hashable, Sendable {
  /// What n-grams run over.
  enum Unit: String, Codable, Sendable {
    /// Words and numbers, with the utterance's edges.
    case word
    /// Characters of one word and the spaces around it.
    case characterInWord
    /// Characters of the whole utterance, spaces included.
    case character
    /// Letters of Hangul syllables, without the spaces, which many leave out.
    case jamo
  }

  /// One family of n-grams, whose values are scaled together.
  struct NGrams: Codable, Hashable, Sendable {
    var unit: Unit
    /// How much the family counts.
    var weight: Float
    /// How much an n-gram of 1, 2, 3 … units counts; 0: not at all.
    var orders: [Float]
  }

  var ngrams: [NGrams]
  /// Whether a word's particles are tokens of their own, so that they stay out of slot values.
  var splitsParticles: Bool
  /// Whether a word one typo away from a known one is taken for it. Where words are inflected
  /// that is mostly another form of it, and the n-grams know better.
  var correctsTypos: Bool
  /// Whether an intent's name, split into words, is one more example of it.
  var namesAreExamples: Bool

  /// - Throws: `UnsupportedLocale`.
  init(locale: LocaleID) throws {
    self = try JSONDecoder().decode(
      LanguageFeatures.self, from: LocaleResource.data("features.json", of: locale))
  }
}

/// A file of this target's resources for one locale.
enum LocaleResource {
  /// - Throws: `UnsupportedLocale`.
  static func data(_ name: String, of locale: LocaleID) throws -> Data {
    let folder = Bundle.module.bundleURL.appending(path: "Resources/\(locale)")
    guard FileManager.default.fileExists(atPath: folder.path) else {
      throw UnsupportedLocale(locale: locale, known: known)
    }
    return try Data(contentsOf: folder.appending(path: name))
  }

  static var known: [LocaleID] {
    let resources = Bundle.module.bundleURL.appending(path: "Resources")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: resources.path)) ?? []
    return names.filter { $0.contains("-") }.map { LocaleID($0) }.sorted()
  }
}

/// A locale for which Mynah has no data.
package struct UnsupportedLocale: Error, Hashable, CustomStringConvertible {
  package let locale: LocaleID
  package let known: [LocaleID]

  package var description: String {
    let list = known.map(\.text).joined(separator: ", ")
    return "locale '\(locale)' is not supported; known are \(list)"
  }
}
