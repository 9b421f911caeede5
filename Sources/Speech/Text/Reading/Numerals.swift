/// A locale's numerals as words, as far as espeak-ng does not know them.
package struct Numerals: Sendable, Decodable {
  /// Names of 0…9, as a telephone number is read.
  var digits: [String] = []
  /// What stands between digits that are read one by one.
  var digitSeparator = ""
  /// Numerals before a counter, where the language has its own: `1: 한`. Tens are joined with
  /// ones; an entry of its own (`20: 스무`) goes before that.
  var counting: [Int: String] = [:]
  /// How whole numbers are said, where espeak-ng does it badly.
  var cardinals: Cardinals?

  func digitByDigit(_ letters: ArraySlice<Letter>) -> Letters {
    var said: Letters = []
    for letter in letters {
      guard let digit = Int(String(letter.scalar)), digits.indices.contains(digit) else { continue }
      let separator = said.isEmpty ? "" : digitSeparator
      said.append(
        contentsOf: Letters(
          separator + digits[digit], standingFor: letter.source, style: letter.style))
    }
    return said
  }

  /// The numeral that counts things, or the digits as they are where the language has none.
  func counted(_ letters: ArraySlice<Letter>) -> Letters {
    guard let number = Int(letters.text), let words = counting(number), let source = letters.source,
      let style = letters.first?.style
    else { return Letters(letters) }
    return Letters(words, standingFor: source, style: style)
  }

  /// The number in words; digit by digit where it begins with 0 or is too long to be a number.
  func cardinal(_ letters: ArraySlice<Letter>) -> Letters {
    guard let cardinals, let source = letters.source, let style = letters.first?.style else {
      return Letters(letters)
    }
    guard let words = cardinals.words(for: letters.text) else { return digitByDigit(letters) }
    return Letters(words, standingFor: source, style: style)
  }

  private func counting(_ number: Int) -> String? {
    if let word = counting[number] { return word }
    guard (11...99).contains(number), number % 10 > 0, let ones = counting[number % 10],
      let tens = counting[number / 10 * 10 == 20 ? -20 : number / 10 * 10]
    else { return nil }
    return tens + ones
  }
}
