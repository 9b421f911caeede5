/// The names of a locale's letters, for text that is spelled out.
struct Spelling: Sendable {
  /// By the lower-case letter.
  var names: [String: String]

  /// Every letter by its name, one after the other; digits and others as they are.
  func spellOut(_ letters: Letters) -> Letters {
    var spelled: Letters = []
    for letter in letters where !letter.isSpace {
      let name = names[letter.scalar.properties.lowercaseMapping] ?? String(letter.scalar)
      // A comma keeps espeak-ng from joining names into a word or a number.
      let separator = spelled.isEmpty ? "" : ", "
      spelled.append(
        contentsOf: Letters(separator + name, standingFor: letter.source, style: letter.style))
    }
    return spelled
  }
}

extension Spelling: Decodable {
  init(from decoder: any Decoder) throws {
    names = try decoder.singleValueContainer().decode([String: String].self)
  }
}
