import Language
import Testing

@Suite struct HangulTests {
  @Test func `takes syllables apart`() {
    #expect(Hangul.jamo(of: "값이 A") == "ㄱㅏㅄㅇㅣ A")
    #expect(Hangul.jamo(of: "힣" as Unicode.Scalar) == ["ㅎ", "ㅣ", "ㅎ"])
  }

  @Test func `hears how a syllable ends`() {
    #expect(Hangul.ending(of: "부") == .vowel)
    #expect(Hangul.ending(of: "울") == .rieul)
    #expect(Hangul.ending(of: "산") == .consonant)
    #expect(Hangul.ending(of: "a") == nil)
  }
}
