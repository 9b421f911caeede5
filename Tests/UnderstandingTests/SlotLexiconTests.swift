import Language
import Testing
import Understanding

@Suite struct SlotLexiconTests {
  private let lexicon = SlotLexicon([["New York", "York", "서울", "차"], ["york", "King size"]])

  private func mentions(_ source: String) -> Set<String> {
    let normalized = NormalizedText(source)
    return Set(
      lexicon.mentions(in: normalized, normalized.tokens()).map {
        "\($0.type):" + text($0.range, of: source)
      })
  }

  @Test func `finds the longest value of each type`() {
    #expect(mentions("to New York!") == ["0:New York", "1:York"])
  }

  @Test func `takes no notice of marks, spaces and case`() {
    #expect(mentions("a KING-SIZE bed") == ["1:KING-SIZE"])
  }

  @Test func `finds no value inside a word`() {
    #expect(mentions("Yorkshire, new yorkers") == [])
  }

  @Test func `finds a value before particles and in Hangul without spaces`() {
    #expect(mentions("서울에서") == ["0:서울"])
    #expect(mentions("내일서울가는표") == ["0:서울"])
  }

  @Test func `finds a value of one syllable only where a word begins`() {
    #expect(mentions("차를 주차했어") == ["0:차"])
  }
}
