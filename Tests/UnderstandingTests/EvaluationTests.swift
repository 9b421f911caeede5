import Bots
import Conversation
import Foundation
import Testing
import Understanding

@Suite struct EvaluationTests {
  private let understanding: Understanding

  init() throws { understanding = try Kiosk.inEnglish() }

  private func evaluate(_ utterances: [LabelledUtterances.Utterance]) -> Evaluation {
    Evaluation(of: understanding, on: utterances, at: .monday)
  }

  @Test func `counts intents, spans and whole utterances`() {
    let evaluation = evaluate([
      .init(
        text: "buy a ticket to Lyon", intent: "BuyTicket",
        slots: [.init(name: "Stop", range: 16..<20)]),
      // The intent is right, the span expected elsewhere.
      .init(
        text: "buy a ticket to Lyon", intent: "BuyTicket",
        slots: [.init(name: "Stop", range: 0..<3)]),
      .init(text: "will it rain tomorrow", intent: "BuyTicket", slots: []),
      .init(text: "asdf qwer", intent: "TellWeather", slots: []),
    ])
    #expect(evaluation.utterances == 4)
    #expect(evaluation.intentAccuracy == 0.5)
    #expect(evaluation.slotF1 == 0.5)
    #expect(evaluation.exactMatch == 0.25)
    #expect(evaluation.oosRecall == nil && evaluation.oosPrecision == nil)
  }

  @Test func `counts what is out of scope apart`() {
    let evaluation = evaluate([
      .init(text: "asdf qwer", intent: nil, slots: []),
      .init(text: "buy a ticket", intent: nil, slots: []),
      .init(text: "zzzz xxxx", intent: "BuyTicket", slots: []),
      .init(text: "will it rain tomorrow", intent: "TellWeather", slots: []),
    ])
    #expect(evaluation.oosRecall == 0.5)
    #expect(evaluation.oosPrecision == 0.5)
    #expect(evaluation.intentAccuracy == 0.5)
    #expect(evaluation.slotF1 == nil && evaluation.exactMatch == nil)
  }

  @Test func `writes every field, with nulls`() throws {
    let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(evaluate([])))
    let object = try #require(json as? [String: Any])
    #expect(
      Set(object.keys) == [
        "utterances", "intentAccuracy", "slotF1", "exactMatch", "oosRecall", "oosPrecision",
        "latencyMicroseconds",
      ])
  }

  @Test func `says which intents and slots were confused`() throws {
    let rows: [LabelledUtterances.Utterance] = [
      .init(
        text: "buy a ticket to Lyon", intent: "BuyTicket",
        slots: [.init(name: "Stop", range: 16..<20)]),
      .init(text: "will it rain tomorrow", intent: "BuyTicket", slots: []),
      .init(text: "asdf qwer", intent: nil, slots: []),
    ]
    let details = EvaluationDetails(
      rows.map { AnsweredUtterance($0, by: understanding, at: .monday) })
    let intents = Dictionary(uniqueKeysWithValues: details.intents.map { ($0.name, $0.counts) })
    #expect(intents["BuyTicket"]?.recall == 0.5)
    #expect(intents["BuyTicket"]?.precision == 1)
    #expect(intents["TellWeather"]?.precision == 0)
    #expect(intents[.fallback]?.f1 == 1)
    #expect(details.slots.map(\.name) == ["Stop"])
    #expect(details.slots.first?.counts.f1 == 1)
    let confusion = try #require(details.confusions.first)
    #expect(confusion.expected == "BuyTicket" && confusion.found == "TellWeather")
    #expect(confusion.utterances == ["will it rain tomorrow"])
    #expect(details.reliability.reduce(0) { $0 + $1.utterances } == 2)
  }
}
