import Bots
import Conversation
import Foundation
import Testing
import Understanding

@Suite struct AuthorHintsTests {
  /// Places that differ, as in a file.
  private func bot(_ intents: [(Intent.Name, [String])], slots: [Slot.Name] = []) -> BotLocale {
    var line = 0
    func place() -> Conversation.SourceLocation {
      line += 1
      return Conversation.SourceLocation(file: "en-US.yaml", line: line, column: 1)
    }
    let definitions = intents.map { name, utterances in
      let location = place()
      return IntentDefinition(
        name: name,
        utterances: utterances.map { SampleUtterance(parts: sample($0).parts, location: place()) },
        slots: slots.map { SlotDefinition(name: $0, type: "City", location: location) },
        location: location)
    }
    return BotLocale(locale: "en-US", intents: definitions)
  }

  private func problems(
    _ bot: BotLocale, _ mistakes: [HeldOutRecord.Mistake]? = nil
  ) throws -> [Diagnostic.Problem] {
    let heldOut = mistakes.map {
      HeldOutRecord(counts: bot.intents.map(\.utterances.count), mistakes: $0)
    }
    return try AuthorHints(for: bot, heldOut: heldOut).findings.map(\.problem)
  }

  private static let two: [(Intent.Name, [String])] = [
    ("Bill", ["the bill please", "can I pay", "how much is it", "we want to pay", "check please"]),
    ("Hello", ["hello there", "good morning", "hi bot", "good evening", "hey you"]),
  ]

  @Test func `has nothing to say of utterances that are understood`() throws {
    #expect(try problems(bot(Self.two), []).isEmpty)
    #expect(try problems(bot(Self.two)).isEmpty)
  }

  @Test func `names intents that are taken for each other, with the surest utterances`() throws {
    let mistakes = [(0, 1, 0.4), (3, 1, 0.9), (5, 0, 0.6), (8, 0, 0.5)].map {
      HeldOutRecord.Mistake(example: $0.0, heardAs: $0.1, confidence: $0.2)
    }
    #expect(
      try problems(bot(Self.two), mistakes) == [
        .overlappingIntents(
          ["Bill", "Hello"], taken: 4, of: 10,
          examples: ["we want to pay", "hello there", "good evening"])
      ])
  }

  /// One intent's utterance in the midst of another's.
  private static let misplaced: [(Intent.Name, [String])] = [
    two[0], ("Hello", two[1].1 + ["can I pay now"]),
  ]

  @Test func `names an utterance that is surely another intent's, and like it`() throws {
    let bot = bot(Self.misplaced)
    let sure = HeldOutRecord.Mistake(example: 10, heardAs: 0, confidence: 0.95)
    let findings = try AuthorHints(
      for: bot, heldOut: HeldOutRecord(counts: [5, 6], mistakes: [sure])
    ).findings
    #expect(
      findings.map(\.problem) == [
        .misplacedUtterance(
          "can I pay now", intent: "Hello", heardAs: "Bill", confidence: 0.95, near: "can I pay")
      ])
    #expect(findings.first?.location == bot.intents[1].utterances[5].location)
    #expect(findings.first?.text == "can I pay now")
  }

  @Test(arguments: [
    (10, 0.5),  // not sure
    (6, 0.95),  // unlike the other intent's: 'good evening' is nearer to 'good morning'
  ])
  func `says nothing of an utterance that may stand where it does`(
    example: Int, confidence: Double
  ) throws {
    let mistake = HeldOutRecord.Mistake(example: example, heardAs: 0, confidence: confidence)
    #expect(try problems(bot(Self.misplaced), [mistake]).isEmpty)
  }

  @Test func `leaves an utterance that stands in both intents to the warning that says so`() throws
  {
    let intents = [Self.two[0], ("Hello", Self.two[1].1 + ["Can I pay?"])]
    let mistake = HeldOutRecord.Mistake(example: 10, heardAs: 0, confidence: 0.95)
    #expect(try problems(bot(intents), [mistake]).isEmpty)
  }

  @Test func `counts wordings, not values`() throws {
    let intents: [(Intent.Name, [String])] = [
      ("Go", ["go to {Rome|City}", "Go to {Paris|City}!", "go to {City}", "{Bonn|City} it is"]),
      Self.two[1],
    ]
    #expect(
      try problems(bot(intents, slots: ["City"]))
        == [.thinIntent("Go", wordings: 2, understood: nil, of: 4)])
  }

  @Test func `finds few wordings too few only where they are not understood`() throws {
    let mistakes = [0, 1, 3].enumerated().map { index, example in
      HeldOutRecord.Mistake(example: example, heardAs: index == 0 ? 1 : 2, confidence: 0.5)
    }
    let third: (Intent.Name, [String]) = (
      "Bye", ["see you", "good bye", "so long", "farewell then", "until next time"]
    )
    #expect(
      try problems(bot(Self.two + [third]), mistakes)
        == [.thinIntent("Bill", wordings: 5, understood: 2, of: 5)])
  }

  @Test(
    arguments: [
      (["go to {C}", "a trip to {C}!", "get me to {C}", "I want {C}", "off to {C}"], .last),
      (["{C} trips", "\"{C}\" is it", "{C} please", "{C} now", "{C} and back"], .first),
      (
        [
          "go to {C} now", "a trip to {C} please", "is there a way to {C} today", "to {C}",
          "To {C}?",
        ],
        .after(word: "to")
      ),
      (["go to {C} now", "a trip to {C}", "get me to {C}", "into {C}", "{C}"], nil),
      (["go to {C}", "a trip to {C}", "get me to {C}", "off to {C}", "now go"], nil),
      (["{C}", "{Rome|C}", "{C}?", "{C}!", "{C}."], nil),
      (["go {D} {C} now", "a {D} {C} trip", "on {D} {C} it is", "{D} {C} now", "{D} {C} ok"], nil),
      (
        ["내일 {C} 표", "부산 말고 내일 {C} 가는 표", "내일 {C} 가자", "그럼 내일 {C} 호텔", "내일 {C} 날씨"],
        .after(word: "내일")
      ),
    ] as [([String], Diagnostic.SlotPlace?)])
  func `sees a slot that stands in one place`(
    utterances: [String], place: Diagnostic.SlotPlace?
  ) throws {
    let found = try problems(bot([("Go", utterances)], slots: ["C", "D"])).compactMap {
      if case .slotInOnePlace("C", _, let place, _) = $0 { place } else { nil }
    }
    #expect(found == (place.map { [$0] } ?? []))
  }

  @Test func `is told by training what was not understood`() throws {
    var bot = BotLocale.kiosk()
    bot.intents[1].utterances[0] = sample("buy me a ticket please")
    let trained = try train(bot)
    let heldOut = trained.report.heldOut
    #expect(heldOut.counts == [8, 8])
    let mistake = try #require(heldOut.mistakes.first { $0.example == 8 })
    #expect(mistake.heardAs == 0)
    #expect(mistake.confidence > 0.5)
    #expect(
      try JSONDecoder().decode(HeldOutRecord.self, from: JSONEncoder().encode(heldOut)) == heldOut)
    let accuracy = 1 - Double(heldOut.mistakes.count) / 16
    #expect(abs(accuracy - trained.report.validation.intentAccuracy) < 1e-9)
  }
}
