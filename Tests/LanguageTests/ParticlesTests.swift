import Language
import Testing

@Suite struct ParticlesTests {
  let korean: Particles

  init() throws { korean = try Particles(locale: "ko-KR") }

  @Test(arguments: [
    ("부산이요", ["부산이", "부산"]), ("부산에서는요", ["부산에서는", "부산에서", "부산"]), ("제주도로", ["제주도", "제주"]),
    ("서울로", ["서울"]), ("부산로", []), ("친구은", []), ("산", []),
  ])
  func `takes off what may follow the stem's last sound`(word: String, stems: [String]) {
    #expect(korean.stems(of: word) == stems)
  }

  @Test(arguments: [
    ("부산이요", "부산"), ("김치도요", "김치"), ("제주도로", "제주도"), ("대구보다", "대구"), ("산", "산"),
  ])
  func `takes one particle off an unknown word, and one more before a polite ending`(
    word: String, stem: String
  ) {
    let scalars = Array(word.unicodeScalars)
    let end = korean.likelyStemEnd(of: 0..<scalars.count, in: scalars)
    #expect(String(String.UnicodeScalarView(scalars[..<end])) == stem)
  }

  @Test func `knows the English possessive`() throws {
    #expect(try Particles(locale: "en-US").stems(of: "john's") == ["john"])
  }
}
