import Foundation

/// How a locale's writing is read aloud where espeak-ng reads it wrongly: the files of one
/// folder under `Resources/`.
package struct ReadingRules: Sendable {
  package var abbreviations: [ReadingRule]
  package var readings: [ReadingRule]
  package var numerals: Numerals
  package var respelling: Respelling
  var spelling: Spelling
  var visemes: VisemeTable

  /// For a language that has no folder: espeak-ng's own reading.
  static let none = ReadingRules(
    abbreviations: [], readings: [], numerals: Numerals(), respelling: Respelling(contacts: []),
    spelling: Spelling(names: [:]), visemes: VisemeTable(visemes: [:]))
}

extension ReadingRules {
  package static let files = [
    "abbreviations.yaml", "numerals.yaml", "readings.yaml", "respelling.yaml", "spelling.yaml",
    "visemes.yaml",
  ]

  init(folder: URL) throws {
    func read<Value: Decodable>(_ name: String) throws -> Value {
      try RuleFile(folder.appending(path: name)).decode()
    }
    abbreviations = try (read("abbreviations.yaml") as [String: String])
      .map { try ReadingRule(abbreviation: $0.key, say: $0.value) }
      // The longest first, and always in one order: a dictionary has none.
      .sorted { ($0.name.count, $0.name) > ($1.name.count, $1.name) }
    readings = try read("readings.yaml")
    numerals = try read("numerals.yaml")
    respelling = try read("respelling.yaml")
    spelling = try read("spelling.yaml")
    visemes = try read("visemes.yaml")
  }

  /// Sanitised letters as the engine shall read them.
  package func read(_ letters: Letters) -> Letters {
    let spelledOut = (abbreviations + readings).reduce(letters) { letters, rule in
      rule.apply(to: letters, numerals: numerals)
    }
    return respelling.respell(spelledOut)
  }
}
