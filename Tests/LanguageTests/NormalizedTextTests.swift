import Language
import Testing

@Suite struct NormalizedTextTests {
  @Test(arguments: [
    ("ＢＯＯＫ １２", "book 12"), ("Don’t", "don't"), ("\u{1112}\u{1161}\u{11AB}글", "한글"),
    ("Cafe\u{301}", "café"),
    ("10\u{A0}–\u{3000}12", "10 - 12"), ("\u{212B}", "å"),
  ])
  func `folds width, typography, case and composition`(source: String, folded: String) {
    #expect(NormalizedText(source).text.unicodeScalars.elementsEqual(folded.unicodeScalars))
  }

  @Test func `leads every position back to the source`() {
    let text = NormalizedText("\u{1112}\u{1161}\u{11AB} Cafe\u{301}!")
    #expect(text.text == "한 café!")
    #expect(text.sourceRange(of: 0..<1) == 0..<3)
    #expect(text.sourceText(of: 2..<6) == "Cafe\u{301}")
    #expect(text.sourceRange(of: 7..<7) == 10..<10)
    #expect(text.utf8Range(ofSource: 0..<3) == 0..<9)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `takes any text, with ranges inside the source`(seed: UInt64) {
    let source = RandomText.make(seed: seed)
    let text = NormalizedText(source)
    for position in text.scalars.indices {
      let range = text.sourceRange(of: position..<position + 1)
      #expect(!range.isEmpty && range.upperBound <= source.unicodeScalars.count)
    }
    for token in text.tokens() {
      #expect(text.sourceText(of: token.normalizedRange) == String(text.sourceScalars[token.range]))
    }
  }
}
