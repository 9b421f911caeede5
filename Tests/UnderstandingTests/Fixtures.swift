import Conversation
import Foundation
import Language
import SlotTypes
import Testing
import Understanding

extension BotLocale {
  /// A small bot that sells tickets and tells the weather, in English.
  static func kiosk(accuracy: Double = 0, confidence: Double? = nil) -> BotLocale {
    BotLocale(
      locale: "en-US", confidence: confidence, validation: Validation(accuracy: accuracy),
      intents: [
        IntentDefinition(
          name: "BuyTicket",
          utterances: [
            "buy a ticket", "I want a ticket", "a ticket to {Paris|Stop} please",
            "buy a ticket to {Stop}", "two tickets for {Stop}", "get me a ticket to {Lyon|Stop}",
            "I would like to buy a train ticket", "ticket from here to {Stop}",
          ].map(sample),
          slots: [SlotDefinition(name: "Stop", type: "Stop")]),
        IntentDefinition(
          name: "TellWeather",
          utterances: [
            "what is the weather", "how is the weather in {Lyon|Place}", "will it rain tomorrow",
            "is it sunny in {Place}", "weather forecast for {Paris|Place}", "do I need an umbrella",
            "tell me the weather", "is it cold outside",
          ].map(sample),
          slots: [SlotDefinition(name: "Place", type: "Stop")]),
      ],
      slotTypes: [
        CustomSlotType(
          name: "Stop",
          values: [
            .init(canonical: "Paris", synonyms: ["the capital"]), .init(canonical: "Lyon"),
            .init(canonical: "Marseille"), .init(canonical: "Bordeaux"),
          ])
      ])
  }

  /// The same in Korean.
  static let kioskInKorean = BotLocale(
    locale: "ko-KR", validation: Validation(accuracy: 0),
    intents: [
      IntentDefinition(
        name: "BuyTicket",
        utterances: [
          "표 사고 싶어요", "표 한 장 주세요", "{부산|Stop} 가는 표 주세요", "{Stop}까지 표 한 장이요",
          "기차표 예매해 줘", "{대전|Stop}으로 가는 기차표 끊어 줘", "승차권 살래요", "{Stop} 표 예매할게요",
        ].map(sample),
        slots: [SlotDefinition(name: "Stop", type: "Stop")]),
      IntentDefinition(
        name: "TellWeather",
        utterances: [
          "오늘 날씨 어때", "{대전|Place} 날씨 알려 줘", "내일 비 와요?", "{Place}에 비가 오나요?",
          "밖에 추워요?", "우산 챙겨야 할까", "일기 예보 들려 줘", "{부산|Place}은 맑아요?",
        ].map(sample),
        slots: [SlotDefinition(name: "Place", type: "Stop")]),
    ],
    slotTypes: [
      CustomSlotType(
        name: "Stop",
        values: [
          .init(canonical: "부산", synonyms: ["부산역"]), .init(canonical: "대전"),
          .init(canonical: "광주"), .init(canonical: "목포"),
        ])
    ])

  func understanding(_ options: TrainingOptions = TrainingOptions()) throws -> Understanding {
    try Understanding(
      locale: self, model: train(self, options).model,
      slotTypes: SlotTypes(locale: locale, custom: slotTypes))
  }
}

/// The small bots, trained once for all tests.
enum Kiosk {
  private static let english = Result { try BotLocale.kiosk().understanding() }
  private static let korean = Result { try BotLocale.kioskInKorean.understanding() }

  static func inEnglish() throws -> Understanding { try english.get() }
  static func inKorean() throws -> Understanding { try korean.get() }
}

/// Text with slots in braces, as a bot file has it.
func sample(_ text: String) -> SampleUtterance {
  var parts: [SampleUtterance.Part] = []
  for (index, piece) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
    guard index > 0 else {
      if !piece.isEmpty { parts.append(.text(String(piece))) }
      continue
    }
    let halves = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
    let names = halves[0].split(separator: "|").map(String.init)
    parts.append(
      .slot(Slot.Name(names[names.count - 1]), example: names.count > 1 ? names[0] : nil))
    if !halves[1].isEmpty { parts.append(.text(String(halves[1]))) }
  }
  return SampleUtterance(parts: parts)
}

extension ReferenceTime {
  /// A Monday.
  static let monday = ReferenceTime(year: 2026, month: 3, day: 2, hour: 10)
}

extension Understanding {
  func hear(_ text: String, expecting expectation: Conversation.Expectation = .anything) -> Heard {
    interpret(text, expecting: expectation, at: .monday)
  }
}

extension Heard {
  var intent: Intent.Name? { interpretations.first?.intent }
}

/// Scalars of a text, so that a range can be read.
func text(_ range: Range<Int>, of text: String) -> String {
  String(String.UnicodeScalarView(Array(text.unicodeScalars)[range]))
}

/// A folder of its own that goes away with its last user.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }
}

/// Runs long work without keeping a cooperative thread from other tests.
func onThreadOfItsOwn<Value: Sendable>(
  _ work: @escaping @Sendable () throws -> Value
) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    Thread { continuation.resume(with: Result(catching: work)) }.start()
  }
}
