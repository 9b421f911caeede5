import Conversation
import SlotTypes

extension Understanding {
  /// The utterance as the answer to the question for a slot; nil when it is none.
  ///
  /// - Parameters:
  ///   - partial: what earlier answers have said of the value.
  ///   - spans: what the tagger marks, read as the slot's intent.
  func answer(
    _ parts: AnalyzedUtterance, for slot: Slot.Name, of intent: Intent.Name,
    completing partial: PartialValue?, spans: [Heard.Span], at reference: ReferenceTime
  ) -> SlotValue? {
    guard let type = locale.intent(intent)?.slot(slot)?.type else { return nil }
    let marked = spans.first { $0.slot == slot && $0.value != nil }
    if let marked, isCertain(marked, as: type, in: parts, at: reference) { return marked.value }
    let whole = slotTypes.resolve(
      parts.source, as: type, completing: partial, at: reference)
    if isTooLong(parts, for: type), !isContained(whole, in: parts) {
      return marked?.value
    }
    return whole?.value ?? marked?.value
  }

  /// Whether a marked value is better than what the slot type finds in the whole utterance.
  private func isCertain(
    _ span: Heard.Span, as type: SlotType.Name, in parts: AnalyzedUtterance,
    at reference: ReferenceTime
  ) -> Bool {
    // A built-in type knows its values' beginnings and ends better than a tagger.
    guard isOpen(type) else { return false }
    return type != "FreeFormInput"
  }

  /// Whether the type takes any text for a value.
  private func isOpen(_ type: SlotType.Name) -> Bool {
    type == "FreeFormInput" || locale.slotType(type).map(\.isOpen) ?? false
  }

  /// Whether the utterance has more words than a value of an open type plausibly has.
  private func isTooLong(_ parts: AnalyzedUtterance, for type: SlotType.Name) -> Bool {
    guard type != "FreeFormInput", isOpen(type) else { return false }
    return parts.tokens.tokens.count { $0.kind != .mark } >= Self.wordsOfSentence
  }

  private static var wordsOfSentence: Int { 6 }

  /// Whether the value is a part of the utterance that the type knows, not all of it.
  private func isContained(_ resolution: Resolution?, in parts: AnalyzedUtterance) -> Bool {
    guard let resolution else { return false }
    return resolution.end - resolution.start < parts.tokens.text.sourceScalars.count
  }

  /// The utterance as an answer to a yes-or-no question.
  func confirmation(_ utterance: String, at reference: ReferenceTime) -> Heard.Confirmation? {
    let resolution = slotTypes.resolve(utterance, as: "Confirmation", at: reference)
    return switch resolution?.value.interpretedValue {
    case "Yes": .yes
    case "No": .no
    default: nil
    }
  }
}
