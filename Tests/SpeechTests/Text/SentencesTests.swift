import Speech
import Testing

@Suite struct SentencesTests {
  private func sentences(_ text: String) -> [String] {
    Letters(text, at: 0, style: 0)[...].sentences().map(\.text)
  }

  @Test(arguments: [
    ("One. Two! Three?", ["One.", "Two!", "Three?"]),
    ("He said \"stop.\" Then he left.", ["He said \"stop.\"", "Then he left."]),
    ("It costs 3.50 now.", ["It costs 3.50 now."]),
    ("See e.g. this one.", ["See e.g. this one."]),
    ("안녕하세요. 반갑습니다!", ["안녕하세요.", "반갑습니다!"]),
    ("一つ。二つ。", ["一つ。", "二つ。"]),
    ("Title\n\nText goes on\nhere", ["Title", "Text goes on\nhere"]),
    ("Title\r\n\r\nText", ["Title", "Text"]),
    ("Well... maybe. Wait?! Yes.", ["Well... maybe.", "Wait?!", "Yes."]),
    ("  ", []),
  ])
  func `ends where a reader would pause`(text: String, expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test(arguments: [
    String(repeating: "안녕하세요 ", count: 60), String(repeating: "가", count: 200),
    String(repeating: "word, ", count: 300), String(repeating: "こんにちは", count: 50),
  ])
  func `a breath is never longer than the engine takes and nothing is lost`(text: String) {
    let breaths = Letters(text, at: 0, style: 0)[...].breaths().map(\.text)
    for breath in breaths {
      #expect(breath.utf8.count <= 400)
      #expect(breath.count { !$0.isASCII } <= 60)
    }
    #expect(breaths.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test func `a long sentence is cut after a comma if it has one`() {
    let clause = String(repeating: "가나다 ", count: 12) + "라,"
    let breaths = Letters("\(clause) \(clause)", at: 0, style: 0)[...].breaths().map(\.text)
    #expect(breaths == [clause, clause])
  }
}
