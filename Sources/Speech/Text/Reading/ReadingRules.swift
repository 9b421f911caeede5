import Foundation

/// How a locale's writing is read aloud where espeak-ng reads it wrongly: the files of one
/// folder under `Resources/`.
package struct ReadingRules: Sendable {
  package var abbreviations: Abbreviations?
  package var readings: [ReadingRule]
  package var numerals: Numerals
  package var respelling: Respelling
  var spelling: Spelling
  package var phonemes: PhonemeTable
  var visemes: VisemeTable

  /// For a language that has no folder: espeak-ng's own reading.
  static let none = ReadingRules(
    abbreviations: nil, readings: [], numerals: Numerals(), respelling: Respelling(contacts: []),
    spelling: Spelling(names: [:]), phonemes: .none, visemes: VisemeTable(visemes: [:]))
}

extension ReadingRules {
  package static let files = [
    "abbreviations.yaml", "numerals.yaml", "phonemes.yaml", "readings.yaml", "respelling.yaml",
    "spelling.yaml",
    "visemes.yaml",
  ]

  init(folder: URL) throws {
    func read<Value: Decodable>(_ name: String) throws -> Value {
      try RuleFile(folder.appending(path: name)).decode()
    }
    abbreviations = try read("abbreviations.yaml") as Abbreviations
    readings = try read("readings.yaml")
    numerals = try read("numerals.yaml")
    respelling = try read("respelling.yaml")
    spelling = try read("spelling.yaml")
    phonemes = try read("phonemes.yaml")
    visemes = try read("visemes.yaml")
  }

  /// Sanitised letters as the engine shall read them.
  package func read(_ letters: Letters) -> Letters {
    let unabbreviated = abbreviations?.apply(to: letters) ?? letters
    let spelledOut = readings.reduce(unabbreviated) { letters, rule in
      rule.apply(to: letters, numerals: numerals)
    }
    return respelling.respell(spelledOut)
  }
}
