import Conversation
import Foundation
import Sessions

/// Ten o'clock on a Monday, when these tests take place.
let morning = Date(timeIntervalSince1970: 1_772_445_600)

extension Date {
  func after(_ seconds: TimeInterval) -> Date { addingTimeInterval(seconds) }
}

extension Session.ID {
  static func sample(_ name: String) throws -> Session.ID {
    try Session.ID(bot: "BOOKTRIP01", locale: "en-US", name: name)
  }
}

extension Turn {
  /// A turn at `time` after which the session lives for five minutes.
  static func sample(
    _ utterance: String, number: Int = 1, at time: Date = morning, event: String? = nil
  ) -> Turn {
    Turn(
      state: DialogueState(
        session: SessionState(
          dialogAction: .elicitSlot("City"), intent: Intent(name: "BookHotel"),
          sessionAttributes: ["said": utterance]),
        turn: number, lastMessages: [Message(.plainText("어느 도시요?"))]),
      expires: time.after(300),
      record: TurnRecord(
        number: number, utterance: utterance, intent: "BookHotel", confidence: 0.75,
        spans: [Heard.Span(slot: "Nights", start: 0, end: 3, text: "세 박", value: nil)],
        slots: Slots(names: ["City", "Nights"]),
        messages: [Message(.plainText("어느 도시요?"))],
        trace: Trace(entries: [Trace.Entry(rule: "elicit slot", detail: "City")]),
        microseconds: ["understanding": 310], time: time, event: event))
  }
}
