import Language
import Testing
import Understanding

@Suite struct TagTokensTests {
  private func pieces(_ text: String, particles: Particles? = nil, edges: [Int] = []) -> [String] {
    let normalized = NormalizedText(text)
    let tokens = TagTokens(normalized, normalized.tokens(), particles: particles, edges: edges)
    return tokens.pieces.map { normalized.text(of: $0.range) }
  }

  @Test func `cuts a Korean word where its particles may begin`() throws {
    let particles = try Particles(locale: "ko-KR")
    #expect(pieces("부산에서 3박이요", particles: particles).starts(with: ["부산", "에서", "3"]))
  }

  @Test func `leaves the words of other languages whole`() {
    #expect(pieces("from Paris, please") == ["from", "paris", ",", "please"])
  }

  @Test func `cuts at given edges`() {
    #expect(pieces("내일서울가는표", edges: [2, 4]) == ["내일", "서울", "가는표"])
  }

  @Test func `points back into the source`() throws {
    let source = "Ｐａｒｉｓ  und cafe\u{301}s"
    let normalized = NormalizedText(source)
    let tokens = TagTokens(normalized, normalized.tokens(), particles: nil)
    #expect(text(tokens.sourceRange(of: 2..<3), of: source) == "cafe\u{301}s")
    #expect(tokens.pieces(inSource: 0..<5) == 0..<1)
  }
}
