import Testing

/// What `mynah check` says that no file is wrong about, but that keeps a bot from being understood.
@Suite struct CheckHintsTests {
  @Test(arguments: [
    (
      "en-US", HintBot.english, HintBot.muddledEnglish, "at the end",
      "good evening to you everybody"
    ),
    ("ko-KR", HintBot.korean, HintBot.muddledKorean, "at the beginning", "모두 좋은 저녁이에요 여러분"),
  ])
  func `sees what keeps a bot from being understood, and nothing in one that is`(
    locale: String, clean: String, muddled: String, place: String, misplaced: String
  ) async throws {
    let work = try Workplace()
    try work.write("name: Clean\n", to: "bots/Clean/bot.yaml")
    try work.write(clean, to: "bots/Clean/\(locale).yaml")
    try work.write("name: Muddled\n", to: "bots/Muddled/bot.yaml")
    try work.write(muddled, to: "bots/Muddled/\(locale).yaml")
    #expect(try await work.run("check", "Clean").lines == ["ok Clean"])

    let outcome = try await work.run("check", "Muddled", "--json")
    #expect(outcome.status == .exited(0), "\(outcome.errors)")
    #expect(outcome.errors.contains("to see what it confuses; --quick leaves that out"))
    let hints = outcome.objects.map { hint in
      "\(hint["line"] ?? 0):\(hint["column"] ?? 0) \(hint["message"] ?? "")"
    }
    let expected = [
      "13:7 '\(misplaced)' stands in 'Coffee', and a model that has not learnt it is",
      "24:3 'Taxi' and 'Cab' overlap: a model that has not learnt them takes",
      "42:13 slot 'City' of 'Stay' stands \(place) in all 5 utterances with it",
      "51:3 intent 'Bye' is worded in one way only",
    ]
    #expect(hints.count == expected.count, "\(hints)")
    for (hint, beginning) in zip(hints, expected) {
      #expect(hint.hasPrefix(beginning), "\(hint)")
    }
    #expect(outcome.objects.allSatisfy { $0["severity"] as? String == "warning" })
    #expect(outcome.objects.allSatisfy { $0["help"] is String })

    // What training found is kept with the model.
    let again = try await work.run("check", "Muddled", "--json")
    #expect(again.text == outcome.text)
    #expect(again.errors.isEmpty)
  }

  @Test func `trains nothing where it is to be quick`() async throws {
    let work = try Workplace()
    try work.write("name: Muddled\n", to: "bots/Muddled/bot.yaml")
    try work.write(HintBot.muddledEnglish, to: "bots/Muddled/en-US.yaml")
    let outcome = try await work.run("check", "Muddled", "--quick")
    #expect(outcome.status == .exited(0))
    #expect(outcome.text.contains("stands at the end in all 5 utterances"))
    #expect(!outcome.text.contains("overlap"))
    #expect(!work.exists(".mynah/models"))
  }
}

/// Bots to be hinted at.
private enum HintBot {
  /// Four intents that nobody confuses.
  static let english = """
    validation: {accuracy: 0}
    intents:
      Coffee:
        utterances: |
          I would like a cup of coffee
          a coffee to go please
          order one cup of coffee
          bring me a coffee
          can I have some coffee please
          I want coffee with milk
          make me a coffee
          another coffee please
      Hello:
        utterances: |
          good evening
          good evening everybody
          good morning to you
          good evening to you
          good morning everybody
          good morning
          good day to you all
          a very good evening
      Taxi:
        utterances: |
          call a taxi
          I need a taxi to the station
          send a taxi now
          get us a taxi for tonight
          is there a taxi nearby
          a taxi as soon as possible
          taxi to the airport
          could you call a taxi for us
      Stay:
        utterances: |
          find a room in {City}
          book the hotel at {City}
          {City} hotels
          hotel near {Rome|City} for tonight
          somewhere to sleep by {City}
          a hotel room for tonight
          we are looking for a hotel
          is the {City} hotel free
        slots: {City: {type: City, prompt: Where?}}
    """

  /// Beside them a misplaced greeting, two intents that are one, a slot in one place, a word alone.
  static let muddledEnglish = """
    validation: {accuracy: 0}
    intents:
      Coffee:
        utterances: |
          I would like a cup of coffee
          a coffee to go please
          order one cup of coffee
          bring me a coffee
          can I have some coffee please
          I want coffee with milk
          make me a coffee
          another coffee please
          good evening to you everybody
      Hello:
        utterances: |
          good evening
          good evening everybody
          good morning to you
          good evening to you
          good morning everybody
          good morning
          good day to you all
          a very good evening
      Taxi:
        utterances: |
          call a taxi
          I need a taxi to the station
          send a taxi now
          get us a taxi for tonight
          is there a taxi nearby
          a taxi as soon as possible
          taxi to the airport
          could you call a taxi for us
      Stay:
        utterances: |
          find a hotel in {City}
          book the hotel at {City}
          hotels around {City}
          hotel near {Rome|City}
          a hotel by {City}
          a hotel room for tonight
        slots: {City: {type: City, prompt: Where?}}
      Cab:
        utterances: |
          call me a taxi
          we need a taxi to the station
          send a taxi please
          get me a taxi for tonight
          is a taxi nearby
          taxi to the station now
      Bye:
        utterances: |
          bye
          Bye!
    """

  /// Four intents that nobody confuses.
  static let korean = """
    validation: {accuracy: 0}
    intents:
      Coffee:
        utterances: |
          커피 한 잔 주세요
          커피 한 잔 주문할게요
          따뜻한 커피 주세요
          커피 마시고 싶어요
          커피 두 잔 부탁해요
          아메리카노 커피 주세요
          시원한 커피 주문이요
          커피 더 주세요
      Hello:
        utterances: |
          좋은 저녁이에요
          모두 좋은 저녁이에요
          좋은 아침이에요
          여러분 좋은 아침이에요
          모두 좋은 아침이에요
          여러분 좋은 저녁이에요
          좋은 오후예요
          좋은 하루예요 여러분
      Taxi:
        utterances: |
          택시 불러 줘
          택시 좀 불러 줄래
          역까지 택시 불러 줘
          공항 가는 택시 불러 줘
          지금 택시 불러 줄 수 있어
          택시 빨리 불러 줘
          오늘 밤 택시 한 대 불러 줘
          근처에 택시 있어
      Stay:
        utterances: |
          {City} 호텔 찾아 봐
          호텔은 {City} 쪽으로 알아봐
          {부산|City} 호텔 예약
          묵을 호텔을 {City}에서 찾고 있어
          {City}에 있는 호텔 예약
          오늘 밤 묵을 호텔
          호텔 방 알아봐
          싼 호텔 예약 되나
        slots: {City: {type: City, prompt: Where?}}
    """

  /// Beside them a misplaced greeting, two intents that are one, a slot in one place, a word alone.
  static let muddledKorean = """
    validation: {accuracy: 0}
    intents:
      Coffee:
        utterances: |
          커피 한 잔 주세요
          커피 한 잔 주문할게요
          따뜻한 커피 주세요
          커피 마시고 싶어요
          커피 두 잔 부탁해요
          아메리카노 커피 주세요
          시원한 커피 주문이요
          커피 더 주세요
          모두 좋은 저녁이에요 여러분
      Hello:
        utterances: |
          좋은 저녁이에요
          모두 좋은 저녁이에요
          좋은 아침이에요
          여러분 좋은 아침이에요
          모두 좋은 아침이에요
          여러분 좋은 저녁이에요
          좋은 오후예요
          좋은 하루예요 여러분
      Taxi:
        utterances: |
          택시 불러 줘
          택시 좀 불러 줄래
          역까지 택시 불러 줘
          공항 가는 택시 불러 줘
          지금 택시 불러 줄 수 있어
          택시 빨리 불러 줘
          오늘 밤 택시 한 대 불러 줘
          근처에 택시 있어
      Stay:
        utterances: |
          {City} 호텔 찾아 봐
          {City}에 호텔 있어
          {부산|City} 호텔 예약
          {City}에서 묵을 호텔
          {City} 근처 호텔
          오늘 밤 묵을 호텔
        slots: {City: {type: City, prompt: Where?}}
      Cab:
        utterances: |
          택시 불러 줘요
          택시 좀 불러 줘
          공항까지 택시 불러 줘
          역으로 가는 택시 불러 줘
          지금 택시 불러 줄래
          택시 한 대 불러 줘
      Bye:
        utterances: |
          잘 가
          잘 가!
    """
}
