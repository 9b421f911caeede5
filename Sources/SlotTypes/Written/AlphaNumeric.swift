import Language

/// Reads a code of letters and digits, written or spelled: `n h five zero nine` is `NH509`.
struct AlphaNumeric {
  let value: String
  let range: Range<Int>

  /// Longer ones are sentences.
  private static let longest = 30

  /// - Parameters:
  ///   - reply: the words that are left of a reply without its fillers.
  ///   - numerals: for `twenty one` among the letters.
  init?(_ text: NormalizedText, in reply: Range<Int>, _ spelling: Spelling, _ numerals: Numerals) {
    let written = text.sourceText(of: reply)
    if !written.contains(where: \.isWhitespace), Self.isCode(written) {
      value = written
    } else {
      guard let spelled = Self.spelled(text, reply, spelling, numerals) else { return nil }
      value = spelled
    }
    guard value.count <= Self.longest else { return nil }
    range = reply
  }

  /// Letters, digits and hyphens with a digit among them, or nothing but capitals.
  private static func isCode(_ text: String) -> Bool {
    text.allSatisfy { $0 == "-" || $0.isASCII && ($0.isLetter || $0.isNumber) }
      && text.contains(where: \.isNumber) || text.allSatisfy { $0.isASCII && $0.isUppercase }
  }

  private static func spelled(
    _ text: NormalizedText, _ reply: Range<Int>, _ spelling: Spelling, _ numerals: Numerals
  ) -> String? {
    var code = ""
    var numberEnd = reply.lowerBound
    let numbers = NumeralReader(numerals, in: text.scalars)
    for unit in SpelledText(text, spelling, expecting: .digits).units
    where unit.range.lowerBound >= numberEnd && unit.range.upperBound <= reply.upperBound {
      switch unit.kind {
      case .digits, .letter: code += unit.characters
      case .separator: break
      case .sign where unit.characters == "-" || unit.characters == ",": break
      case .sign: return nil
      case .word:
        if let number = number(at: unit.range.lowerBound, numbers) {
          code += "\(number.value)"
          numberEnd = number.end
        } else if isWrittenCode(unit.range, text) {
          code += unit.characters
        } else {
          return nil
        }
      }
    }
    return code.isEmpty ? nil : code.uppercased()
  }

  /// A number below a hundred that is said as one: twenty one.
  private static func number(at start: Int, _ numbers: NumeralReader) -> NumeralReading? {
    var readings: [NumeralReading] = []
    numbers.addReadings(at: start, to: &readings)
    return readings.last { $0.value < Rational(100) && $0.value.denominator == 1 }
  }

  /// A group of a few capitals, as codes are written: AB 123.
  private static func isWrittenCode(_ range: Range<Int>, _ text: NormalizedText) -> Bool {
    let written = text.sourceText(of: range)
    return range.count <= 4 && written.allSatisfy { $0.isASCII && $0.isUppercase }
  }
}
