import Language
import Testing

@Suite struct SentencesTests {
  private func pieces(
    _ text: String, locale: String,
    _ cut: (Sentences) -> (NormalizedText) -> [Range<Int>]
  ) throws -> [String] {
    let normalized = NormalizedText(text)
    return cut(try Sentences(locale: locale))(normalized)
      .map { String(normalized.sourceScalars[$0]) }
  }

  @Test func `ends a sentence at its mark and at a line break, not at an abbreviation`() throws {
    let text = "Mr. J. Smith paid $3.50. \"Really?\" Yes!\nBye"
    #expect(
      try pieces(text, locale: "en-US", Sentences.sentences)
        == ["Mr. J. Smith paid $3.50.", "\"Really?\"", "Yes!", "Bye"])
  }

  @Test func `ends a clause at a comma before a space`() throws {
    #expect(
      try pieces("네, 1,000원입니다. 좋아요", locale: "ko-KR", Sentences.clauses)
        == ["네,", "1,000원입니다.", "좋아요"])
  }
}
