import Language
import Testing

@Suite struct TokenTests {
  @Test func `keeps Hangul, letters, digits and marks apart`() {
    let tokens = NormalizedText("Don't 3시 KBS2, 👌🏿!").tokens()
    #expect(tokens.map(\.text) == ["don't", "3", "시", "kbs", "2", ",", "👌🏿", "!"])
    #expect(
      tokens.map(\.kind) == [.word, .digits, .hangul, .word, .digits, .mark, .mark, .mark])
    #expect(tokens.map(\.range.lowerBound) == [0, 6, 7, 9, 12, 13, 15, 17])
  }
}
