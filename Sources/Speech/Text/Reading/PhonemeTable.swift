/// A way to write sounds.
package enum PhoneticAlphabet: String, Hashable, Sendable, CaseIterable {
  case ipa
  case xSAMPA = "x-sampa"
}

/// A locale's sounds as people write them and as espeak-ng does.
package struct PhonemeTable: Sendable {
  /// Something that is no sound of the language.
  package struct UnknownSound: Error, Hashable, Sendable {
    package var text: String
  }

  /// espeak-ng's names, by how each alphabet writes the sound.
  private var names: [PhoneticAlphabet: [String: String]]

  static let none = PhonemeTable(names: [:])

  var isEmpty: Bool { names.isEmpty }

  /// espeak-ng's names of the sounds that `text` writes.
  ///
  /// espeak-ng drops the rest of a word after a name it does not know: so all are looked up here.
  package func mnemonics(
    for text: String, in alphabet: PhoneticAlphabet
  ) throws(UnknownSound) -> String {
    let names = names[alphabet] ?? [:]
    let stress = Self.stress(in: alphabet)
    // Ties say nothing that the table does not, and one letter has two codes.
    var rest = text.unicodeScalars.filter { $0 != "\u{361}" }.map { String($0) }[...]
    var mnemonics = ""
    while let first = rest.first {
      if let mark = stress[first] {
        mnemonics += mark
        rest = rest.dropFirst()
      } else if let length = (1...min(4, rest.count)).reversed().first(where: {
        names[rest.prefix($0).joined()] != nil
      }) {
        mnemonics += names[rest.prefix(length).joined()] ?? ""
        rest = rest.dropFirst(length)
      } else {
        throw UnknownSound(text: first)
      }
    }
    return mnemonics
  }

  /// Marks that stand for no sound of their own: stress, and what is dropped.
  private static func stress(in alphabet: PhoneticAlphabet) -> [String: String] {
    switch alphabet {
    case .ipa: ["ˈ": "'", "ˌ": ",", ".": "", "ː": "", " ": "", "'": "'"]
    case .xSAMPA: ["\"": "'", "%": ",", ".": "", ":": "", " ": "", "-": ""]
    }
  }
}

extension PhonemeTable: Decodable {
  /// The file lists `[IPA, X-SAMPA, espeak-ng]`.
  package init(from decoder: any Decoder) throws {
    names = [.ipa: [:], .xSAMPA: [:]]
    for row in try decoder.singleValueContainer().decode([[String]].self) {
      guard row.count == 3 else {
        throw DecodingError.dataCorrupted(
          DecodingError.Context(
            codingPath: decoder.codingPath, debugDescription: "\(row) is not three texts"))
      }
      names[.ipa]?[row[0]] = row[2]
      names[.xSAMPA]?[row[1]] = row[2]
    }
  }
}
