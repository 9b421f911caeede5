import Language
import Testing

@Suite struct CodePatternTests {
  @Test(arguments: [
    ("[A-Z]{3}[0-9]{1,3}", "ABC1", true), ("[A-Z]{3}[0-9]{1,3}", "abc123", true),
    ("[A-Z]{3}[0-9]{1,3}", "ABC1234", false), ("CP[0-9]{9}US", "cp123456789us", true),
    ("CP[0-9]{9}US", "CP12345678US", false), ("[0-9]{9}", "123456789", true),
    ("(AB|C)?[0-9]", "C7", true), ("(AB|C)?[0-9]", "7", true), ("(AB|C)?[0-9]", "ABC7", false),
    ("(?:AB|C){2}", "CAB", true), ("[^A-C]x", "dx", true), ("[^A-C]x", "bx", false),
    ("\\u0041\\d\\-\\w", "a1-z", true), ("(가|나)[가-힣]{2}", "가나다", true),
    ("(가|나)[가-힣]{2}", "다나다", false), ("^A1$", "A1", true), ("A{0,2}", "", true),
    ("[-a]{2}", "-a", true), ("[a-]{2}", "-a", true), ("A|", "", true),
  ])
  func `covers what it says`(pattern: String, text: String, covers: Bool) throws {
    #expect(try CodePattern(pattern).matches(text.unicodeScalars) == covers)
  }

  @Test(
    arguments: [
      ("[0-9]*", .unbounded, "*", 5), ("A+", .unbounded, "+", 1), ("A{2,}", .unbounded, "{2,}", 1),
      ("A.", .unbounded, ".", 1), ("(a)\\1", .unsupported, "\\1", 3),
      ("(?=a)", .unsupported, "(?=", 0), ("(?<n>a)", .unsupported, "(?<", 0),
      ("\\bA", .unsupported, "\\b", 0), ("a??", .unsupported, "?", 2),
      ("\\u12", .unsupported, "\\u", 0), ("(a", .unbalanced, "(", 0), ("a)", .unbalanced, ")", 1),
      ("[a", .unbalanced, "[", 0), ("a{2", .unbalanced, "{", 1), ("?a", .nothingToRepeat, "?", 0),
      ("a{3,2}", .backwards, "{3,2}", 1), ("[z-a]", .backwards, "z-a", 1), ("", .empty, "", 0),
      ("(((a{99}){99}){99})", .tooLarge, "", 0),
    ] as [(String, CodePattern.Mistake.Kind, String, Int)])
  func `says what it cannot match in linear time, or cannot read`(
    pattern: String, kind: CodePattern.Mistake.Kind, found: String, offset: Int
  ) {
    #expect(throws: CodePattern.Mistake(kind: kind, found: found, offset: offset)) {
      try CodePattern(pattern)
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `reads or refuses any text, and covers its own samples`(seed: UInt64) {
    var random = SplitMix(state: seed)
    let pieces = [
      "[", "]", "(", ")", "a-z", "\\d", "?", "{2}", "{0,3}", "|", "^", "-", "가", "\\u0041",
    ]
    let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      pieces[Int.random(in: pieces.indices, using: &random)]
    }.joined()
    guard let pattern = try? CodePattern(text) else { return }
    let sample = pattern.sample(using: &random)
    #expect(pattern.matches(sample.unicodeScalars), "'\(text)' makes '\(sample)'")
  }
}
