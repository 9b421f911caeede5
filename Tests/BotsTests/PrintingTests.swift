import Bots
import Conversation
import Foundation
import Testing

@Suite struct PrintingTests {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `a bot that is written and read is the same bot`(seed: UInt64) throws {
    var random = RandomBot(seed: seed)
    let bot = random.bot()
    let folder = try TemporaryFolder()
    try bot.write(to: folder.path)
    let read = BotFolder(reading: folder.path, environment: [:])
    #expect(read.diagnostics.filter { $0.severity == .error } == [])
    let isSame = read.bot?.withoutPlaces == bot
    #expect(isSame, "\(bot.locales.values.map(\.yaml).joined())")
  }

  @Test func `writes what a person would write`() {
    let intent = IntentDefinition(
      name: "BookHotel",
      utterances: [
        SampleUtterance(parts: [.text("book a hotel in "), .slot("City", example: nil)]),
        SampleUtterance(parts: [.slot("Nights", example: "세 밤"), .text("이요 # please")]),
      ],
      slots: [
        SlotDefinition(name: "City", type: "City", prompt: "Which city?"),
        SlotDefinition(
          name: "Nights", type: "Number",
          prompt: ["How many nights?", "Nights, please: how many?"],
          retries: 1, required: false),
      ],
      confirmation: .init(prompt: "{Nights} nights in {City}?"),
      fulfillment: .init(hook: "booking", say: "Done."))
    let locale = BotLocale(
      locale: "en-US", voice: "Joanna", confidence: 0.4, intents: [intent],
      fallback: .init(say: "Sorry?", utterances: ["what is the meaning of life"]),
      slotTypes: [
        CustomSlotType(
          name: "RoomType", isRestricted: true,
          values: [
            .init(canonical: "queen"), .init(canonical: "king", synonyms: ["king size", "1, 2"]),
          ]),
        CustomSlotType(name: "Area", values: [.init(canonical: "bar")]),
      ])
    #expect(
      locale.yaml == """
        voice: Joanna
        confidence: 0.4
        intents:
          BookHotel:
            utterances: |
              book a hotel in {City}
              {세 밤|Nights}이요 # please
            slots:
              City:
                type: City
                prompt: Which city?
              Nights:
                type: Number
                prompt:
                  - How many nights?
                  - "Nights, please: how many?"
                retries: 1
                required: false
            confirm:
              prompt: "{Nights} nights in {City}?"
            fulfil:
              hook: booking
              say: Done.
        fallback:
          say: Sorry?
          utterances: |
            what is the meaning of life
        slotTypes:
          RoomType:
            restrict: true
            values:
              queen: []
              king: [king size, "1, 2"]
          Area:
            values:
              - bar

        """)
  }

  @Test func `says only what differs from a bot's own ways`() {
    let hooks: [Hook.Name: Hook] = [
      "b": Hook(target: .url("https://x.example/a?b=c#d"), timeout: .milliseconds(1500)),
      "a": Hook(target: .run(["python3", "hooks/a.py"])),
    ]
    let bot = Bot(
      id: "AB12CD34EF", name: "Book: trip", idle: .seconds(600), timeZone: "Asia/Seoul",
      hooks: hooks)
    #expect(
      bot.yaml == """
        name: "Book: trip"
        id: AB12CD34EF
        idle: 10m
        timeZone: Asia/Seoul
        hooks:
          a:
            run: [python3, hooks/a.py]
          b:
            url: "https://x.example/a?b=c#d"
            timeout: 1500ms

        """)
  }

  @Test func `a key too long for YAML's ordinary keys is announced`() throws {
    let long = String(repeating: "가", count: 2000)
    let bot = Bot(
      id: "AB12CD34EF", name: "Long",
      locales: [
        "ko-KR": BotLocale(
          locale: "ko-KR",
          intents: [
            IntentDefinition(
              name: Intent.Name(long), utterances: [SampleUtterance(parts: [.text("네")])])
          ],
          slotTypes: [
            CustomSlotType(name: "T", values: [.init(canonical: long, synonyms: ["가"])])
          ])
      ])
    let folder = try TemporaryFolder()
    try bot.write(to: folder.path)
    #expect(BotFolder(reading: folder.path, environment: [:]).bot?.withoutPlaces == bot)
  }

  @Test func `leaves a folder alone that holds anything`() throws {
    let folder = try TemporaryFolder(["notes.txt": "mine"])
    let bot = Bot(id: "AB12CD34EF", name: "B")
    #expect(throws: BotWritingError.notEmpty(folder: folder.path)) {
      try bot.write(to: folder.path)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["notes.txt"])
  }

  @Test func `says why a folder cannot be written`() throws {
    let folder = try TemporaryFolder(["file": ""])
    let error = #expect(throws: BotWritingError.self) {
      try Bot(id: "AB12CD34EF", name: "B").write(to: "\(folder.path)/file/Bot")
    }
    let file = "\(folder.path)/file/Bot/bot.yaml"
    #expect(error?.description == "\(file): cannot be written: not a directory")
  }
}
