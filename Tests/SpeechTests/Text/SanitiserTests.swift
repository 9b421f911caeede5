import Speech
import Testing

@Suite struct SanitiserTests {
  private func sanitise(_ text: String) -> String {
    Sanitiser.sanitise(Letters(text, at: 0, style: 0)).text
  }

  @Test(arguments: [
    ("\u{1100}\u{1161}\u{11A8}", "각"),
    ("a\u{1}b\u{200D}c\u{FEFF}", "a b c "),
    ("tab\tand\nline", "tab\tand\nline"),
    ("x\u{2840}y❤\u{FE0F}z", "x y❤z"),
    ("S.A.안녕", "S.A. 안녕"),
    ("U.S. and a.b.c.", "U.S. and a.b.c."),
  ])
  func `takes out what is harmful and leaves the rest`(text: String, sanitised: String) {
    #expect(sanitise(text) == sanitised)
  }

  @Test func `a long dotted run loses its dots`() {
    #expect(sanitise(String(repeating: "a.", count: 12)) == String(repeating: "a", count: 12))
    #expect(!sanitise(String(repeating: "a. ", count: 90)).contains("."))
  }

  @Test func `a run of possessives is cut every sixteen characters`() {
    let pieces = sanitise(String(repeating: "s'", count: 80)).split(separator: " ")
    #expect(pieces.allSatisfy { $0.count <= 16 })
    #expect(pieces.joined() == String(repeating: "s'", count: 80))
  }

  @Test func `a token is at most sixty bytes`() {
    let tokens = sanitise(String(repeating: "가", count: 100)).split(separator: " ")
    #expect(tokens.allSatisfy { $0.utf8.count <= 60 })
    #expect(tokens.joined() == String(repeating: "가", count: 100))
  }

  @Test func `every letter still leads to its place in the request`() {
    let text = "e\u{301}t\u{1}é 👩‍🦰 끝"
    let bytes = Array(text.utf8)
    let letters = Sanitiser.sanitise(Letters(text, at: 0, style: 0))
    #expect(letters.first.map { String(decoding: bytes[$0.source], as: UTF8.self) } == "e\u{301}")
    #expect(letters.last.map { String(decoding: bytes[$0.source], as: UTF8.self) } == "끝")
    #expect(letters.first?.scalar == "é")
  }
}
