import Bots
import Conversation
import Testing

@Suite struct UtteranceParserTests {
  @Test func `reads text, slots and examples`() throws {
    let parsed = try UtteranceParser("{Paris|City}에서 {Nights}박, { 큰 방 | fromloc.room_1-a }")
    #expect(
      parsed.parts == [
        .slot("City", example: "Paris"), .text("에서 "), .slot("Nights", example: nil),
        .text("박, "), .slot("fromloc.room_1-a", example: "큰 방"),
      ])
    #expect(parsed.mentions.map(\.range) == [7..<11, 16..<22, 34..<50])
    #expect(parsed.mentions.map(\.exampleRange) == [1..<6, nil, 28..<31])
  }

  @Test(arguments: [
    (#"a \{b\} c"#, [SampleUtterance.Part.text("a {b} c")]),
    (#"C:\dir a|b \\{City}"#, [.text(#"C:\dir a|b \"#), .slot("City", example: nil)]),
    (#"{a\|b\}\{\\|City}"#, [.slot("City", example: #"a|b}{\"#)]),
    (#"{\ a b\ |City}"#, [.slot("City", example: " a b ")]),
    (#"{a|b|City}"#, [.slot("City", example: "a|b")]),
    (#"end \"#, [.text(#"end \"#)]),
    ("", []),
  ])
  func `a backslash takes the meaning from braces, bars and spaces`(
    _ line: String, _ parts: [SampleUtterance.Part]
  ) throws {
    #expect(try UtteranceParser(line).parts == parts)
  }

  @Test(arguments: [
    ("to {", "{", 3..<4), ("to {City now", "{City now", 3..<12), ("to {} now", "{}", 3..<5),
    ("to City}", "}", 7..<8), ("{|City}", "{|City}", 0..<7), ("{a|}", "{a|}", 0..<4),
    ("{two words}", "{two words}", 0..<11), ("{a{b}}", "{a{", 0..<3), ("{도시!}", "{도시!}", 0..<5),
  ])
  func `braces that hold no slot are told`(_ line: String, _ text: String, _ range: Range<Int>) {
    let mistake = #expect(throws: UtteranceParser.Mistake.self) { try UtteranceParser(line) }
    #expect(mistake?.text == text)
    #expect(mistake?.range == range)
  }
}
