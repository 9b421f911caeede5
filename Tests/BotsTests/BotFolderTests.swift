import Bots
import Conversation
import Foundation
import Testing

@Suite struct BotFolderTests {
  private static let hello = "intents: {Hello: {utterances: [hi]}}\n"

  @Test func `reads every setting`() throws {
    let folder = try TemporaryFolder([
      "bot.yaml": """
      name: BookTrip
      id: BOOKTRIP01
      description: books
      idle: 90s
      timeZone: Asia/Seoul
      hooks:
        booking: {run: [python3, hooks/booking.py], timeout: 250ms}
        payments: {url: "https://${HOST}/pay?by=${WAY}"}
      channels: {slack: {token: "${TOKEN}", signingSecret: s}}
      """,
      "ko_KR.yaml": """
      voice: Seoyeon
      confidence: 0
      validation: {share: 0.1}
      intents:
        예약:
          utterances: |
            {서울|도시}에 예약
          hook: booking
          slots:
            도시: {type: AMAZON.City, prompt: 어디요?, retry: [네?, 어디라고요?], clarify: {day: 며칠이요?}, retries: 0, failed: 그만하죠.}
          confirm: {prompt: "{도시}요?", declined: 네., retries: 1}
          fulfil: {hook: payments, say: 됐어요., failed: 안 돼요.}
          close: 안녕.
      fallback: {say: 네?, utterances: [몰라]}
      slotTypes: {방: {restrict: true, values: {큰방: [넓은 방]}}}
      """,
    ])
    let read = BotFolder(
      reading: folder.path, environment: ["HOST": "pay.example", "WAY": "card", "TOKEN": "t"])
    #expect(read.diagnostics.allSatisfy { $0.problem == .badIntentName("예약") })
    let intent = IntentDefinition(
      name: "예약",
      utterances: [SampleUtterance(parts: [.slot("도시", example: "서울"), .text("에 예약")])],
      slots: [
        SlotDefinition(
          name: "도시", type: "City", prompt: "어디요?", retry: ["네?", "어디라고요?"],
          clarify: [.day: "며칠이요?"], retries: 0, failed: "그만하죠.")
      ], hook: "booking", confirmation: .init(prompt: "{도시}요?", declined: "네.", retries: 1),
      fulfillment: .init(hook: "payments", say: "됐어요.", failed: "안 돼요."), closing: "안녕.")
    let locale = BotLocale(
      locale: "ko-KR", voice: "Seoyeon", confidence: 0, validation: .init(share: 0.1),
      intents: [intent], fallback: .init(say: "네?", utterances: ["몰라"]),
      slotTypes: [
        CustomSlotType(
          name: "방", isRestricted: true, values: [.init(canonical: "큰방", synonyms: ["넓은 방"])])
      ])
    let expected = Bot(
      id: "BOOKTRIP01", name: "BookTrip", description: "books", idle: .seconds(90),
      timeZone: "Asia/Seoul",
      hooks: [
        "booking": Hook(
          target: .run(["python3", "hooks/booking.py"]), timeout: .milliseconds(250)),
        "payments": Hook(target: .url("https://pay.example/pay?by=card")),
      ], channels: [.slack: ChannelSettings(values: ["token": "t", "signingSecret": "s"])],
      locales: ["ko-KR": locale])
    #expect(read.bot?.folder == folder.path)
    #expect(read.bot?.withoutPlaces == expected)
  }

  @Test func `the problems of all files come at once, bot.yaml first`() throws {
    let folder = try TemporaryFolder([
      "bot.yaml": "name: Test\nidle: soon\n",
      "en-US.yaml":
        "intents:\n  Hello: {utterances: [hi, Hi], say: x}\n  Bye: {utterances: [bye]}\n",
      "ko-KR.yaml": "intents:\n  Hello: {utterances: [안녕], cloze: x}\n",
    ])
    #expect(
      folder.complaints == """
        bot.yaml:2:7: error: 'idle' is 'soon', where a time such as 90s, 5m or 1h is expected
         2 | idle: soon
           |       ^^^^
        en-US.yaml:2:28: warning: 'Hi' stands twice in 'Hello'
         2 |   Hello: {utterances: [hi, Hi], say: x}
           |                            ^^
        en-US.yaml:2:33: error: unknown key 'say' in intent 'Hello'
         2 |   Hello: {utterances: [hi, Hi], say: x}
           |                                 ^^^
        help: known here: utterances, slots, hook, confirm, fulfil, close
        en-US.yaml:3:3: warning: ko-KR has no intent 'Bye'
         3 |   Bye: {utterances: [bye]}
           |   ^^^
        help: add 'Bye' to ko-KR.yaml
        ko-KR.yaml:2:29: error: unknown key 'cloze' in intent 'Hello'
         2 |   Hello: {utterances: [안녕], cloze: x}
           |                               ^^^^^
        help: did you mean 'close'?
        """)
  }

  @Test func `a file that is far too large is not read`() throws {
    let folder = try TemporaryFolder(["bot.yaml": "name: Large"])
    try folder.write(Data(repeating: 0x23, count: 9 << 20), to: "en-US.yaml")
    #expect(
      folder.complaints == """
        en-US.yaml:1:1: error: has 9437184 bytes, more than a bot file may have
        help: split it, or remove utterances: 8 MB are enough for 100,000 of them
        """)
  }

  @Test func `of a line without end, as much is shown as a screen holds`() throws {
    let long = String(repeating: "긴", count: 5000)
    let folder = try TemporaryFolder([
      "bot.yaml": "name: Long",
      "en-US.yaml": "intents: {Hello: {utterances: [\(long)], cloze: \(long)}}",
    ])
    let lines = folder.complaints.split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix(" ") }.allSatisfy { $0.unicodeScalars.count < 400 })
    #expect(lines.contains { $0.contains(" | …") && $0.hasSuffix("긴…") })
  }

  @Test func `files that cannot be read are named with the reason`() throws {
    let folder = try TemporaryFolder(["en-US.yaml/x": "", "english.yaml": "x"])
    try folder.write(Data([0x69, 0xFF]), to: "ko-KR.yaml")
    try folder.write(Data(), to: "fr-FR.yaml")
    #expect(
      folder.complaints == """
        bot.yaml:1:1: error: cannot be read: no such file or directory
        en-US.yaml:1:1: error: cannot be read: is a directory
        english.yaml:1:1: error: 'english' is no locale's name
        help: name the file by language and region, such as en-US.yaml or ko-KR.yaml
        fr-FR.yaml:1:1: warning: Mynah does not understand the language of 'fr-FR'
        help: it is left out; understood are en-US, ko-KR
        ko-KR.yaml:1:1: error: is not UTF-8
        help: save the file as UTF-8
        """)
  }

  @Test func `a bot needs one locale, and one file for it`() throws {
    #expect(
      try TemporaryFolder(["bot.yaml": "name: Test\n"]).complaints == """
        bot.yaml:1:1: error: the bot has no locale
        help: add a file such as en-US.yaml
        """)
    let twice = try TemporaryFolder([
      "bot.yaml": "name: Test\n", "en-US.yaml": Self.hello, "en_US.yaml": Self.hello,
    ])
    #expect(
      twice.complaints == """
        en_US.yaml:1:1: error: locale 'en-US' has another file
        help: remove one of them
        """)
  }

  @Test func `an address whose variable is missing is a warning, and no hook`() throws {
    let folder = try TemporaryFolder([
      "bot.yaml": "name: Test\nhooks: {pay: {url: \"${PAY}\"}}\n", "en-US.yaml": Self.hello,
    ])
    let read = BotFolder(reading: folder.path, environment: [:])
    #expect(read.diagnostics.map(\.problem) == [.missingVariable("PAY")])
    #expect(read.bot?.hooks == [:])
  }

  @Test func `a hook without an address may be named`() throws {
    let folder = try TemporaryFolder([
      "bot.yaml": "name: Test\nhooks: {pay: {url: \"${PAY}\"}}\n",
      "en-US.yaml": "intents: {Hello: {utterances: [hi], fulfil: {hook: pay}}}\n",
    ])
    let read = BotFolder(reading: folder.path, environment: [:])
    #expect(read.diagnostics.map(\.problem) == [.missingVariable("PAY")])
    #expect(read.bot?.locales["en-US"]?.intents[0].fulfillment.hook == "pay")
  }

  @Test(arguments: ["name: [T\n", "name: T\nhooks: [pay]\n", "pay\n"])
  func `no hook is called unknown when bot.yaml cannot tell`(bot: String) throws {
    let folder = try TemporaryFolder([
      "bot.yaml": bot, "en-US.yaml": "intents: {Hello: {utterances: [hi], hook: pay}}\n",
    ])
    let files = BotFolder(reading: folder.path, environment: [:]).diagnostics.map(\.location.file)
    #expect(Set(files) == ["\(folder.path)/bot.yaml"])
  }

  @Test func `a voice must be one of those there are, where they are known`() throws {
    let folder = try TemporaryFolder([
      "bot.yaml": "name: Test\n", "en-US.yaml": "voice: Joana\n\(Self.hello)",
    ])
    let voices = ["Joanna", "Matthew"]
    let read = BotFolder(reading: folder.path, environment: [:], voices: voices)
    #expect(read.diagnostics.map(\.problem) == [.unknownVoice("Joana", known: voices)])
    #expect(read.diagnostics.first?.problem.help == "did you mean 'Joanna'?")
    #expect(BotFolder(reading: folder.path, environment: [:]).diagnostics == [])
  }

  @Test(arguments: ["es-419", "yue-CN"])
  func `a locale is a language and a region, and left out when it is not supported`(
    name: String
  ) throws {
    let folder = try TemporaryFolder([
      "bot.yaml": "name: Test\n", "\(name).yaml": Self.hello, "en_US.yaml": Self.hello,
    ])
    let read = BotFolder(reading: folder.path, environment: [:])
    #expect(read.bot.map { Array($0.locales.keys) } == ["en-US"])
    let known = ["en-US", "ko-KR"]
    #expect(read.diagnostics.map(\.problem) == [.unsupportedLocale(name, known: known)])
  }

  @Test func `values of a restricted type are looked up in any case, synonyms too`() throws {
    let folder = try TemporaryFolder([
      "bot.yaml": "name: Test\n",
      "en-US.yaml": """
      intents:
        Hello:
          utterances: ["{KING|Room}", "{King Size|Room}", "{suite|Room}"]
          slots: {Room: {type: Room, required: false}}
      slotTypes: {Room: {restrict: true, values: {king: [king size]}}}
      """,
    ])
    let read = BotFolder(reading: folder.path, environment: [:])
    #expect(read.diagnostics.map(\.problem) == [.exampleOutsideType("suite", slotType: "Room")])
  }

  @Test func `an id is made of the name, always the same`() throws {
    let folder = try TemporaryFolder(["bot.yaml": "name: Test\n", "en-US.yaml": Self.hello])
    let id = try #require(BotFolder(reading: folder.path, environment: [:]).bot?.id)
    #expect(id.text.wholeMatch(of: /[0-9A-Z]{10}/) != nil)
    #expect(BotFolder(reading: folder.path, environment: [:]).bot?.id == id)
    try folder.write("name: Other\n", to: "bot.yaml")
    #expect(BotFolder(reading: folder.path, environment: [:]).bot?.id != id)
  }

  @Test func `yes, no, on and numbers stay text`() throws {
    let folder = try TemporaryFolder([
      "bot.yaml": "name: 007\n",
      "en-US.yaml": "intents: {Hello: {utterances: [yes, no, 1.50, 2026-03-02, true]}}\n",
    ])
    let bot = BotFolder(reading: folder.path, environment: [:]).bot
    #expect(bot?.name == "007")
    #expect(
      bot?.locales["en-US"]?.intents[0].utterances.map(\.written)
        == ["yes", "no", "1.50", "2026-03-02", "true"])
  }
}
