import Conversation
import SlotTypes

extension Understanding {
  /// What the answer to the question for a day says of the time besides, and the other way round:
  /// "tomorrow at 5 pm" fills both slots.
  ///
  /// Only where the intent has one slot of the other type, so that no other can be meant.
  func companions(
    of answer: SlotValue?, for slot: Slot.Name, of intent: Intent.Name,
    in parts: AnalyzedUtterance, at reference: ReferenceTime
  ) -> [Slot.Name: SlotValue] {
    guard let answer, let definition = locale.intent(intent),
      let type = definition.slot(slot)?.type, let other = Self.companionTypes[type]
    else { return [:] }
    let slots = definition.slots.filter { $0.type == other }
    guard slots.count == 1,
      let both = slotTypes.resolve(parts.source, as: "DateTime", at: reference)?.value
    else { return [:] }
    let companion = slotTypes.mentions(of: other, in: parts.source, at: reference).map(\.value)
      .first { value in
        let parts = [answer, value].compactMap(\.interpretedValue)
        return both.interpretedValue
          == (type == "Date" ? parts : parts.reversed()).joined(separator: "T")
      }
    return companion.map { [slots[0].name: $0] } ?? [:]
  }

  private static let companionTypes: [SlotType.Name: SlotType.Name] = [
    "Date": "Time", "Time": "Date",
  ]
}
