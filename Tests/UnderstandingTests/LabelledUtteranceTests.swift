import Conversation
import Foundation
import Testing
import Understanding

@Suite struct LabelledUtteranceTests {
  private func read(_ lines: String) throws -> [LabelledUtterance] {
    let folder = try TemporaryFolder()
    let path = folder.file("data.jsonl")
    try Data(lines.utf8).write(to: URL(filePath: path))
    return try LabelledUtterance.read(path)
  }

  private func problem(_ lines: String) -> LabelledDataError? {
    do { _ = try read(lines) } catch { return error as? LabelledDataError }
    return nil
  }

  @Test func `reads utterances with and without slots`() throws {
    let utterances = try read(
      """
      {"text":"fly to Ulm","intent":"Fly","slots":[{"name":"to","start":7,"end":10,"value":"Ulm"}]}

      {"text":"tell a joke","intent":"__oos__"}
      """)
    #expect(
      utterances == [
        LabelledUtterance(
          text: "fly to Ulm", intent: "Fly", slots: [.init(name: "to", start: 7, end: 10)]),
        LabelledUtterance(text: "tell a joke", intent: "__oos__"),
      ])
    #expect(utterances.map(\.isInScope) == [true, false])
  }

  @Test func `names the line that is no utterance`() {
    let error = problem("{\"text\":\"a\",\"intent\":\"b\"}\nnonsense")
    #expect(error?.line == 2)
    #expect(error?.description.hasSuffix("data.jsonl:2:1: error: \(error?.reason ?? "")") == true)
  }

  @Test(arguments: [(0, 9), (2, 2), (-1, 2)])
  func `refuses a span that is not in the text`(start: Int, end: Int) {
    let slot = #"{"name":"x","start":\#(start),"end":\#(end)}"#
    #expect(problem(#"{"text":"abc","intent":"b","slots":[\#(slot)]}"#)?.line == 1)
  }

  @Test func `says when a file cannot be read`() {
    #expect {
      try LabelledUtterance.read("/nowhere.jsonl")
    } throws: { error in
      "\(error)" == "/nowhere.jsonl: error: the file cannot be read"
    }
  }

  @Test func `teaches a bot whose slots have open types of the values seen`() {
    let bot = BotLocale(
      teaching: [
        LabelledUtterance(
          text: "fly to Ulm", intent: "Fly", slots: [.init(name: "to", start: 7, end: 10)]),
        LabelledUtterance(text: "tell a joke", intent: "__oos__"),
      ], locale: "en-US")
    #expect(
      bot.intents.first?.utterances.first?.parts == [
        .text("fly to "), .slot("to", example: "Ulm"),
      ])
    #expect(bot.slotTypes.first?.values == [.init(canonical: "Ulm")])
    #expect(bot.slotTypes.first?.isRestricted == false)
    #expect(bot.fallback.utterances == ["tell a joke"])
  }
}
