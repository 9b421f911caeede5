import Bots
import Conversation
import Testing
import Understanding

@Suite struct OwnUtterancesTests {
  @Test(arguments: [BotLocale.kiosk(), .kioskInKorean])
  func `are the bot's, with slots where their values stand`(_ bot: BotLocale) throws {
    let own = try OwnUtterances(of: bot)
    #expect(own.labelled.count == 16)
    #expect(own.labelled.prefix(8).allSatisfy { $0.intent == "BuyTicket" })
    let values = Set(bot.slotTypes[0].values.flatMap { [$0.canonical] + $0.synonyms })
    for row in own.labelled {
      #expect(row.slots.allSatisfy { values.contains(text($0.range, of: row.text)) })
    }
    #expect(own.labelled.count { !$0.slots.isEmpty } >= 7)
  }

  @Test func `have examples of what is out of scope as a class of their own`() throws {
    var bot = BotLocale.kiosk()
    bot.fallback.utterances = ["what is love", "who are you"]
    let own = try OwnUtterances(of: bot)
    #expect(own.labelled.suffix(2).map(\.intent) == [nil, nil])
    #expect(own.labels.suffix(2) == [2, 2])
    let part = own.bot(learning: [0, 17])
    #expect(part.fallback.utterances == ["who are you"])
    #expect(part.intents.map(\.utterances.count) == [1, 0])
  }

  @Test func `held back take along the values that stand nowhere else`() throws {
    let bot = BotLocale(
      locale: "ko-KR",
      labelled: [
        .init(text: "부산 날씨", intent: "a", slots: [.init(name: "place", range: 0..<2)]),
        .init(text: "대전 날씨", intent: "a", slots: [.init(name: "place", range: 0..<2)]),
        .init(text: "안녕", intent: "b", slots: []),
      ])
    let part = try OwnUtterances(of: bot).bot(learning: [1, 2])
    #expect(part.slotTypes.map { $0.values.map(\.canonical) } == [["대전"]])
  }

  @Test func `leave a type that the bot defines as it is`() throws {
    let part = try OwnUtterances(of: .kiosk()).bot(learning: [0])
    #expect(part.slotTypes == BotLocale.kiosk().slotTypes)
  }

  @Test func `are each asked once over the folds, of a bot that did not learn them`() throws {
    let own = try OwnUtterances(of: .kiosk())
    let rounds = own.rounds(folds: 4)
    #expect(rounds.count == 4)
    #expect(
      rounds.flatMap(\.asked).map(\.text).sorted() == own.labelled.map(\.text).sorted())
    for round in rounds {
      #expect(
        round.asked.map(\.intent) == [.some("BuyTicket"), "BuyTicket"]
          + Array(repeating: "TellWeather", count: 2))
      #expect(round.learning.count == 12)
      #expect(
        Set(round.learning.map { own.labelled[$0].text }).isDisjoint(with: round.asked.map(\.text)))
    }
    #expect(own.rounds(folds: 4) == rounds, "the same each time")
  }

  @Test func `are never held back from an intent that has no other`() throws {
    var bot = BotLocale.kiosk()
    bot.intents.append(IntentDefinition(name: "Leave", utterances: [sample("so long")]))
    let own = try OwnUtterances(of: bot)
    #expect(own.lonely == [16])
    for round in own.rounds(folds: 3) + own.rounds(holdingBack: 0.25) {
      #expect(round.learning.contains(16))
      #expect(!round.asked.contains { $0.intent == "Leave" })
    }
  }

  @Test func `are not learnt in the same words while they are asked`() throws {
    var bot = BotLocale.kioskInKorean
    bot.intents[0].utterances += ["표 사고 싶어요!", "표  사고 싶어요"].map(sample)
    bot.intents.append(
      IntentDefinition(name: "Leave", utterances: ["잘 가", "잘 가."].map(sample)))
    let own = try OwnUtterances(of: bot)
    #expect(own.lonely.map { own.labelled[$0].text }.sorted() == ["잘 가", "잘 가."])
    let rounds = own.rounds(folds: 5)
    #expect(rounds.flatMap(\.asked).count == 18)
    for round in rounds where round.asked.contains(where: { $0.text.hasPrefix("표 사고") }) {
      #expect(!round.learning.contains { own.labelled[$0].text.hasPrefix("표 사고") })
    }
  }
}
