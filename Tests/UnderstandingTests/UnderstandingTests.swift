import Conversation
import Foundation
import NeuralCore
import Testing
import Understanding

@Suite struct UnderstandingTests {
  private let english: Understanding
  private let korean: Understanding

  init() throws {
    english = try Kiosk.inEnglish()
    korean = try Kiosk.inKorean()
  }

  @Test(arguments: [
    ("I need a ticket to Bordeaux", "BuyTicket", "Stop", "Bordeaux"),
    ("what's the weather in Marseille?", "TellWeather", "Place", "Marseille"),
    ("a ticket to the capital please", "BuyTicket", "Stop", "Paris"),
  ])
  func `finds intent and value in English`(
    text: String, intent: Intent.Name, slot: Slot.Name, value: String
  ) {
    let heard = english.hear(text)
    #expect(heard.intent == intent)
    #expect(heard.interpretations.first?.slots[slot]?.interpretedValue == value)
  }

  @Test(arguments: [
    ("목포까지 가는 표 주세요", "BuyTicket", "Stop", "목포"),
    ("광주 날씨 알려 줘", "TellWeather", "Place", "광주"),
    ("부산역 표 한 장이요", "BuyTicket", "Stop", "부산"),
  ])
  func `finds intent and value in Korean, without particles`(
    text: String, intent: Intent.Name, slot: Slot.Name, value: String
  ) {
    let heard = korean.hear(text)
    #expect(heard.intent == intent)
    #expect(heard.interpretations.first?.slots[slot]?.interpretedValue == value)
  }

  @Test func `says where a value stands, in scalars of the text as it was written`() throws {
    let source = "Ａ  ticket to\u{3000}LYON!"
    let span = try #require(english.hear(source).spans.first)
    #expect(text(span.start..<span.end, of: source) == "LYON")
    #expect(span.text == "LYON")
  }

  @Test(arguments: ["asdf qwer", "", "   ", "🙂👍🏽", "zzzz"])
  func `falls back on what is not language`(text: String) {
    #expect(english.hear(text).intent == .fallback)
    #expect(korean.hear(text).intent == .fallback)
  }

  @Test func `ranks at most five, the fallback among them, by confidence`() {
    for text in ["buy a ticket", "asdf qwer"] {
      let interpretations = english.hear(text).interpretations
      #expect(interpretations.count <= 5)
      #expect(interpretations.count { $0.intent == .fallback } == 1)
      let confidences = interpretations.compactMap(\.confidence)
      #expect(confidences == confidences.sorted(by: >))
      #expect(confidences.allSatisfy { (0...1).contains($0) })
    }
  }

  @Test func `names the second intent where it is close to the first`() {
    for text in ["a ticket", "rain", "ticket weather", "tomorrow a ticket", "weather"] {
      let heard = english.hear(text)
      let real = heard.interpretations.filter { $0.intent != .fallback }
      let isClose =
        heard.interpretations[0].intent != .fallback
        && 2 * (real[1].confidence ?? 0) >= (real[0].confidence ?? 0)
      #expect(heard.rival == (isClose ? real[1].intent : nil))
    }
  }

  @Test func `never falls back at confidence 0, and always at 1`() throws {
    let open = try BotLocale.kiosk(confidence: 0).understanding()
    #expect(open.hear("asdf qwer").intent != .fallback)
    let closed = try BotLocale.kiosk(confidence: 1).understanding()
    #expect(closed.hear("will it rain").intent == .fallback)
  }

  @Test(arguments: ["", "  ", "?!"])
  func `falls back on nothing at any confidence above 0`(text: String) throws {
    let bot = try BotLocale.kiosk(confidence: 0.01).understanding()
    #expect(bot.hear(text).intent == .fallback)
  }

  @Test(arguments: [
    "buy a ticket to Lyon", "BUY A TICKET TO LYON", "Buy a ticket... to Lyon!",
    "ｂｕｙ ａ ｔｉｃｋｅｔ to Lyon",
  ])
  func `hears the same whatever the case, marks and width`(text: String) {
    let (plain, heard) = (english.hear("buy a ticket to lyon"), english.hear(text))
    #expect(heard.intent == "BuyTicket")
    #expect(heard.interpretations.map(\.confidence) == plain.interpretations.map(\.confidence))
    #expect(heard.interpretations.first?.slots["Stop"]?.interpretedValue == "Lyon")
  }

  @Test func `hears the same in either Unicode form`() {
    let text = "부산 가는 표 주세요"
    let decomposed = korean.hear(text.decomposedStringWithCanonicalMapping)
    #expect(
      decomposed.interpretations.map(\.confidence)
        == korean.hear(text).interpretations.map(\.confidence))
    #expect(decomposed.interpretations.first?.slots["Stop"]?.interpretedValue == "부산")
  }

  @Test func `hears Korean without spaces`() {
    let heard = korean.hear("부산가는표주세요")
    #expect(heard.intent == "BuyTicket")
    #expect(heard.interpretations.first?.slots["Stop"]?.interpretedValue == "부산")
  }

  @Test func `gives an intent none but its own slots`() {
    for interpretation in english.hear("a ticket to Paris").interpretations
    where interpretation.intent == "BuyTicket" {
      #expect(Set(interpretation.slots.keys).isSubset(of: ["Stop"]))
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `takes any text, with spans inside it`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let blocks: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0xAC00...0xAD00, 0x1100...0x11FF, 0x300...0x36F, 0x1F300...0x1F6FF, 0...0x1F,
      0xFF00...0xFFEF, 0x200B...0x200F, 0xFE00...0xFE0F,
    ]
    var source = String.UnicodeScalarView()
    for _ in 0..<random.index(below: 40) {
      let block = blocks[random.index(below: blocks.count)]
      let value = block.lowerBound + UInt32(random.index(below: block.count))
      if let scalar = Unicode.Scalar(value) { source.append(scalar) }
    }
    for understanding in [english, korean] {
      let heard = understanding.hear(
        String(source) + " Paris 부산", expecting: .slot("Stop", of: "BuyTicket"))
      for span in heard.spans {
        #expect(0 <= span.start && span.start < span.end)
        #expect(span.end <= heard.utterance.unicodeScalars.count)
      }
    }
  }
}

@Suite struct AnswerTests {
  private let english: Understanding
  private let korean: Understanding

  init() throws {
    english = try Kiosk.inEnglish()
    korean = try Kiosk.inKorean()
  }

  private let stop = Conversation.Expectation.slot("Stop", of: "BuyTicket")

  @Test(arguments: ["Marseille", "to Marseille please", "MARSEILLE!"])
  func `reads the reply to a prompt`(text: String) {
    #expect(english.hear(text, expecting: stop).answer?.interpretedValue == "Marseille")
  }

  @Test(arguments: ["광주", "광주요", "광주까지요", "광주로 갈게요"])
  func `reads a Korean reply without its particles`(text: String) {
    #expect(korean.hear(text, expecting: stop).answer?.interpretedValue == "광주")
  }

  @Test func `takes a new value for an open type`() {
    #expect(english.hear("Toulouse", expecting: stop).answer?.interpretedValue == "Toulouse")
  }

  @Test func `does not take a sentence for a value`() {
    let heard = english.hear("do I need to take an umbrella with me", expecting: stop)
    #expect(heard.answer == nil)
    #expect(heard.intent == "TellWeather")
  }

  @Test func `reads the utterance as the asking intent too`() {
    let heard = english.hear("Marseille", expecting: stop)
    #expect(heard.interpretations.contains { $0.intent == "BuyTicket" })
  }

  @Test(arguments: [("yes please", Heard.Confirmation.yes), ("no thanks", .no)])
  func `reads yes and no`(text: String, expected: Heard.Confirmation) {
    let heard = english.hear(text, expecting: .confirmation(of: "BuyTicket"))
    #expect(heard.confirmation == expected)
  }

  @Test func `reads neither where neither is said`() {
    let heard = english.hear("Paris", expecting: .confirmation(of: "BuyTicket"))
    #expect(heard.confirmation == nil)
  }

  @Test func `hears a command`() {
    #expect(english.hear("never mind", expecting: stop).command == .cancel)
    #expect(korean.hear("다시 말씀해 주세요").command == .repeat)
  }
}
