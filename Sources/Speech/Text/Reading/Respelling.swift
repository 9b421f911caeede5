/// Sound changes where two Hangul syllables meet, written as respelling: 국물 → 궁물.
///
/// espeak-ng reads syllable by syllable and misses most of them. Which ones there are is data.
package struct Respelling: Sendable {
  /// What becomes of a final consonant and the initial consonant after it.
  package struct Contact: Sendable, Decodable {
    package var name: String
    var finals: [String]
    var initials: [String]
    /// Only before these vowels; before all of them if absent.
    var vowels: [String]?
    /// Absent: as it was. Empty: gone.
    var final: String?
    var initial: String?
    package var examples: [String: String]
  }

  package var contacts: [Contact]

  package func respell(_ letters: Letters) -> Letters {
    var letters = letters
    for index in letters.indices.dropLast() {
      guard var left = Syllable(letters[index].scalar),
        var right = Syllable(letters[index + 1].scalar), left.hasFinal,
        let contact = contacts.first(where: { $0.applies(to: left, right) })
      else { continue }
      if let final = contact.final { left.setFinal(final) }
      if let initial = contact.initial { right.setInitial(initial) }
      letters[index].scalar = left.scalar
      letters[index + 1].scalar = right.scalar
    }
    return letters
  }
}

extension Respelling: Decodable {
  package init(from decoder: any Decoder) throws {
    contacts = try decoder.singleValueContainer().decode([Contact].self)
  }
}

extension Respelling.Contact {
  fileprivate func applies(to left: Syllable, _ right: Syllable) -> Bool {
    finals.contains(left.final) && initials.contains(right.initial)
      && (vowels.map { $0.contains(right.vowel) } ?? true)
  }
}

/// A precomposed Hangul syllable in its parts. (The Unicode Standard, 3.12.)
private struct Syllable {
  private static let initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".map(String.init)
  private static let vowels = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ".map(String.init)
  private static let finals = [""] + "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ".map(String.init)

  private var index: Int

  init?(_ scalar: Unicode.Scalar) {
    guard (0xAC00...0xD7A3).contains(scalar.value) else { return nil }
    index = Int(scalar.value) - 0xAC00
  }

  var scalar: Unicode.Scalar { Unicode.Scalar(UInt32(0xAC00 + index)) ?? "?" }
  var initial: String { Self.initials[index / 588] }
  var vowel: String { Self.vowels[index % 588 / 28] }
  var final: String { Self.finals[index % 28] }
  var hasFinal: Bool { index % 28 > 0 }

  mutating func setInitial(_ jamo: String) {
    guard let position = Self.initials.firstIndex(of: jamo) else { return }
    index = position * 588 + index % 588
  }

  mutating func setFinal(_ jamo: String) {
    guard let position = Self.finals.firstIndex(of: jamo) else { return }
    index += position - index % 28
  }
}
