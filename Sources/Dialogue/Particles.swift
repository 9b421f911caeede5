/// Chooses the form of a particle by the sound of the word before it: `particles.json` of a
/// locale.
///
/// Korean writes both forms after a place, `{City}을(를)`, since 부산 takes 을 and 제주 takes 를.
/// A locale without such particles has empty tables.
package struct Particles: Decodable, Sendable {
  /// How a word ends.
  package enum Ending: String, Decodable, Sendable {
    case vowel, consonant
    /// ㄹ, after which 으로 loses its 으.
    case rieul
  }

  /// A particle as templates write it, and its forms.
  struct Particle: Decodable {
    let written: String
    let afterVowel: String
    let afterConsonant: String
    /// Absent: as after any consonant.
    let afterRieul: String?
  }

  /// A text with a place, its value and how it reads, tried out by the tests.
  package struct Example: Decodable, Sendable {
    package let template: String
    package let value: String
    package let text: String
  }

  let particles: [Particle]
  /// How digits and signs end when read out.
  let signs: [String: Ending]
  /// How the names of Latin letters end. What is absent ends in a vowel.
  let letters: [String: Ending]
  /// How Latin words with these last letters end; the longest counts, else a vowel.
  let wordEndings: [String: Ending]
  package let examples: [Example]

  /// The particle that `text` begins with, in the form that follows `word`.
  func particle(at text: Substring, after word: String) -> (written: String, chosen: String)? {
    guard let particle = particles.first(where: { text.hasPrefix($0.written) }),
      let ending = ending(of: word)
    else { return nil }
    let chosen =
      switch ending {
      case .vowel: particle.afterVowel
      case .consonant: particle.afterConsonant
      case .rieul: particle.afterRieul ?? particle.afterConsonant
      }
    return (particle.written, chosen)
  }

  /// Nil: nothing in the word is read out.
  private func ending(of word: String) -> Ending? {
    let isRead = { (character: Character) in
      character.isLetter || character.isNumber || signs[String(character)] != nil
    }
    guard let end = word.lastIndex(where: isRead) else { return nil }
    let last = word[end]
    if let ending = signs[String(last)] ?? last.hangulEnding { return ending }
    let latin = word[...end].reversed().prefix { $0.isASCII && $0.isLetter }.reversed()
    return latinEnding(of: String(latin))
  }

  /// `KBS` is spelled, `hotel` is pronounced.
  private func latinEnding(of word: String) -> Ending {
    guard let last = word.last else { return .vowel }
    if word.allSatisfy(\.isUppercase) { return letters[String(last)] ?? .vowel }
    let lowercased = word.lowercased()
    let known = wordEndings.filter { lowercased.hasSuffix($0.key) }
    return known.max { $0.key.count < $1.key.count }?.value ?? .vowel
  }
}

extension Character {
  /// Read off the code point: Unicode orders the syllables by their 28 finals, none of them first.
  fileprivate var hangulEnding: Particles.Ending? {
    guard let scalar = unicodeScalars.first, (0xAC00...0xD7A3).contains(scalar.value) else {
      return nil
    }
    switch (scalar.value - 0xAC00) % 28 {
    case 0: return .vowel
    case 8: return .rieul
    default: return .consonant
    }
  }
}
