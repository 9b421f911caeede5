import Assistant
import Conversation
import Foundation
import Logging
import Sessions
import Testing

extension SlotValue {
  static let three = SlotValue(
    originalValue: "three", interpretedValue: "3", resolvedValues: ["3"])
}

extension Bot {
  static func bookTrip(hook: Hook) throws -> Bot {
    let fixtures = try #require(
      Bundle.module.url(forResource: "Guide", withExtension: nil, subdirectory: "Fixtures"))
    let locale = BotLocale(
      locale: "en-US",
      intents: [
        IntentDefinition(
          name: "BookHotel",
          slots: [
            SlotDefinition(name: "City", type: "City"),
            SlotDefinition(name: "Nights", type: "Number"),
          ]),
        IntentDefinition(
          name: "RentCar",
          slots: [
            SlotDefinition(name: "PickUp", type: "Date"),
            SlotDefinition(name: "Days", type: "Number"),
          ]),
      ])
    return Bot(
      id: "BOOKTRIP01", name: "BookTrip", hooks: ["booking": hook], locales: ["en-US": locale],
      folder: fixtures.path)
  }
}

extension HookRequest {
  /// A guest has answered "three days" to "how many nights?"; the city is asked next.
  static func sample(
    hook: Hook = Hook(target: .run([])), source: HookCall.Source = .dialog
  ) throws -> HookRequest {
    let intent = Intent(name: "BookHotel", slots: Slots(names: ["City"]).filled("Nights", .three))
    return HookRequest(
      bot: try .bookTrip(hook: hook),
      session: try Session.ID(bot: "BOOKTRIP01", locale: "en-US", name: "guest-1"),
      utterance: Utterance("Three days", requestAttributes: ["channel": "kiosk"]),
      heard: Heard(
        utterance: "three days",
        interpretations: [
          Interpretation(intent: "RentCar", confidence: 0.75, slots: ["Days": .three]),
          Interpretation(intent: .fallback, confidence: nil),
          Interpretation(intent: "BookHotel", confidence: 0.25),
        ],
        answer: .three),
      state: DialogueState(
        session: SessionState(
          dialogAction: .elicitSlot("Nights"), intent: intent,
          activeContexts: [
            ActiveContext(
              name: "booked", timeToLive: .init(timeToLiveInSeconds: 90, turnsToLive: 5),
              contextAttributes: ["City": "Paris"])
          ],
          sessionAttributes: ["tier": "gold"],
          originatingRequestID: "167c6659-81b5-4bcb-aacc-26ab32b6f4e4")),
      call: HookCall(
        hook: "booking", source: source,
        proposal: HookCall.Proposal(dialogAction: .elicitSlot("City"), attempt: 0)),
      now: "2026-03-02T10:00:00")
  }
}

extension Slots {
  func filled(_ name: Slot.Name, _ value: SlotValue) -> Slots {
    var slots = self
    slots[name] = value
    return slots
  }
}

/// What becomes of the sample's question to a hook.
func ask(
  _ target: Hook.Target, timeout: Duration = .seconds(30), utterance: String = "Three days",
  source: HookCall.Source = .dialog
) async throws -> HookAnswer {
  var request = try HookRequest.sample(
    hook: Hook(target: target, timeout: timeout), source: source)
  request.heard.utterance = utterance
  return try await HookCaller(logger: Logger(label: "test")).call(request)
}

/// Why the sample's question was not answered.
func failure(
  _ target: Hook.Target, timeout: Duration = .seconds(30)
) async throws -> HookFailure {
  try await #require(throws: HookFailure.self) { try await ask(target, timeout: timeout) }
}

enum Python {
  static let isInstalled =
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: "\($0)/python3") }
}
