import Conversation
import Language

extension SlotTypes {
  /// `text` read as the reply to a prompt for `type`; nil where it is none.
  package func resolve(
    _ text: String, as type: SlotType.Name, at reference: ReferenceTime
  ) -> Resolution? {
    let normalized = NormalizedText(text)
    if let values = custom[type] { return customValue(values, in: normalized) }
    switch type {
    case "FreeFormInput": return whole(normalized)
    case "Confirmation": return confirmation(in: normalized)
    case "Date", "Time", "Duration", "Number", "Percentage", "Currency":
      return ruleFinds(type, in: normalized, at: reference).first
    case "EmailAddress", "PhoneNumber", "AlphaNumeric", "UKPostalCode":
      return written(type, in: normalized)
    default: return name(type, in: normalized)
    }
  }

  /// Every mention of `type` inside an utterance, without overlaps, in order.
  package func mentions(
    of type: SlotType.Name, in text: String, at reference: ReferenceTime
  ) -> [Resolution] {
    let normalized = NormalizedText(text)
    if let values = custom[type] {
      return values.finds(in: normalized).map { resolution($0.value, $0.range, normalized) }
    }
    switch type {
    case "Date", "Time", "Duration", "Number", "Percentage", "Currency":
      return ruleFinds(type, in: normalized, at: reference)
        .withoutOverlaps { $0.start..<$0.end }
    case "EmailAddress": return written(type, in: normalized).map { [$0] } ?? []
    default:
      return nameFinds(type, in: normalized, leastWeight: 1000)
        .map { resolution($0.text, $0.range, normalized) }
    }
  }

  func resolution(
    _ value: String, _ range: Range<Int>, _ text: NormalizedText
  ) -> Resolution {
    resolution([value], isSettled: true, range, text)
  }

  func resolution(
    _ values: [String], isSettled: Bool, _ range: Range<Int>, _ text: NormalizedText
  ) -> Resolution {
    let source = text.sourceRange(of: range)
    return Resolution(
      value: SlotValue(
        originalValue: text.sourceText(of: range), interpretedValue: isSettled ? values.first : nil,
        resolvedValues: values),
      start: source.lowerBound, end: source.upperBound)
  }

  private func whole(_ text: NormalizedText) -> Resolution? {
    guard let first = text.scalars.firstIndex(where: { ScalarClass($0) != .space }),
      let last = text.scalars.lastIndex(where: { ScalarClass($0) != .space })
    else { return nil }
    return resolution(text.sourceText(of: first..<last + 1), first..<last + 1, text)
  }

  private func confirmation(in text: NormalizedText) -> Resolution? {
    guard let whole = whole(text) else { return nil }
    if let meaning = confirmations.meaning(of: text.text) {
      return resolution(meaning, 0..<text.scalars.count, text).trimmed(to: whole)
    }
    // "Yes, that is what I want": the first phrase before a mark decides.
    let head = text.text.split(whereSeparator: { ",.!?".contains($0) }).first.map(String.init) ?? ""
    return confirmations.meaning(of: head).map {
      resolution($0, 0..<text.scalars.count, text).trimmed(to: whole)
    }
  }

  private func customValue(_ values: CustomValues, in text: NormalizedText) -> Resolution? {
    let finds = values.finds(in: text)
    if let find = finds.max(by: { $0.range.count < $1.range.count }) {
      return resolution(find.value, find.range, text)
    }
    if values.type.isRestricted { return nil }
    return stripped(text).map { resolution(text.sourceText(of: $0), $0, text) }
  }
}

extension Resolution {
  fileprivate func trimmed(to other: Resolution) -> Resolution {
    var value = value
    value.originalValue = other.value.originalValue
    return Resolution(value: value, start: other.start, end: other.end)
  }
}
