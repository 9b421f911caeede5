import Bots
import Conversation
import Testing
import Understanding

@Suite struct ComparisonTests {
  private let rows: [LabelledUtterances.Utterance] = [
    .init(
      text: "buy a ticket to Lyon", intent: "BuyTicket",
      slots: [.init(name: "Stop", range: 16..<20)]),
    .init(text: "will it rain tomorrow", intent: "BuyTicket", slots: []),
    .init(text: "asdf qwer", intent: nil, slots: []),
    .init(text: "표 한 장 주세요", intent: "BuyTicket", slots: []),
  ]

  @Test func `finds what one bot alone gets right`() throws {
    let (english, korean) = try (Kiosk.inEnglish(), Kiosk.inKorean())
    let comparison = Comparison(
      rows.map { AnsweredUtterance($0, by: english, at: .monday) },
      against: rows.map { AnsweredUtterance($0, by: korean, at: .monday) })
    let intents = try #require(comparison.intents)
    #expect(intents.gained.map(\.expected.text) == ["buy a ticket to Lyon"])
    #expect(intents.gained.map(\.otherIntent) == [.fallback])
    #expect(intents.lost.map(\.expected.text) == ["표 한 장 주세요"])
    #expect(intents.test.onlyFirstRight == 1 && intents.test.onlySecondRight == 1)
    #expect(intents.test.bothWrong == 1 && intents.test.p == 1)
    #expect(comparison.exactMatch?.gained.count == 1)
    #expect(comparison.outOfScope?.test.bothRight == 1)
  }

  @Test func `has no contest where there is nothing to get right`() throws {
    let answers = try [rows[1]].map {
      AnsweredUtterance($0, by: try Kiosk.inEnglish(), at: .monday)
    }
    let comparison = Comparison(answers, against: answers)
    #expect(comparison.exactMatch == nil && comparison.outOfScope == nil)
  }
}
