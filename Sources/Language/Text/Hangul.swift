/// The arithmetic of Hangul: a syllable is a lead consonant, a vowel and perhaps a final consonant.
///
/// Source: The Unicode Standard, section 3.12.
package enum Hangul {
  static let syllables: ClosedRange<UInt32> = 0xAC00...0xD7A3

  /// Compatibility jamo, as people type them alone (ㄱ, ㅏ, ㄳ).
  private static let leads = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars)
  private static let vowels = Array("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ".unicodeScalars)
  private static let finals = Array("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ".unicodeScalars)

  package static func isSyllable(_ scalar: Unicode.Scalar) -> Bool {
    syllables.contains(scalar.value)
  }

  /// A syllable or a jamo that stands alone.
  package static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
    isSyllable(scalar) || (0x3131...0x318E).contains(scalar.value)
      || (0x1100...0x11FF).contains(scalar.value)
  }

  /// The jamo of a syllable, two or three; nil for any other scalar.
  package static func jamo(of scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    guard isSyllable(scalar) else { return nil }
    var jamo: [Unicode.Scalar] = []
    forEachJamo(of: scalar) { jamo.append($0) }
    return jamo
  }

  /// Calls `take` with the jamo of a syllable, or with any other scalar itself.
  package static func forEachJamo(of scalar: Unicode.Scalar, _ take: (Unicode.Scalar) -> Void) {
    guard isSyllable(scalar) else { return take(scalar) }
    let index = Int(scalar.value - syllables.lowerBound)
    take(leads[index / 588])
    take(vowels[index % 588 / 28])
    if index % 28 != 0 { take(finals[index % 28 - 1]) }
  }

  /// A syllable's lead consonant and vowel as a syllable: 값 → 가; nil for any other scalar.
  package static func withoutFinal(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard isSyllable(scalar) else { return nil }
    return Unicode.Scalar(scalar.value - (scalar.value - syllables.lowerBound) % 28)
  }

  /// Every syllable taken apart, everything else left as it is: 값이 → ㄱㅏㅄㅇㅣ.
  package static func jamo(of text: String) -> String {
    String(text.unicodeScalars.flatMap { jamo(of: $0) ?? [$0] })
  }

  /// How a syllable ends, which decides the form of the particle after it.
  package enum Ending: Sendable {
    case vowel, rieul, consonant
  }

  /// nil: no syllable, so its sound is not known from its writing.
  package static func ending(of scalar: Unicode.Scalar) -> Ending? {
    guard isSyllable(scalar) else { return nil }
    switch Int(scalar.value - syllables.lowerBound) % 28 {
    case 0: return .vowel
    case 8: return .rieul
    default: return .consonant
    }
  }
}
