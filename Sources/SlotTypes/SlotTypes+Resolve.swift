import Conversation
import Language

extension SlotTypes {
  /// `text` read as the reply to a prompt for `type`; nil where it is none.
  ///
  /// - Parameter partial: what earlier replies have said of the value. A reply that is no part of
  ///   it stands for itself.
  package func resolve(
    _ text: String, as type: SlotType.Name, completing partial: PartialValue? = nil,
    at reference: ReferenceTime
  ) -> Resolution? {
    let normalized = NormalizedText(text)
    if let values = custom[type] { return customValue(values, in: normalized) }
    if let topic = topic(type) {
      let incomplete = partial.flatMap { IncompleteValue($0.known) }
      return ruleValue(topic, in: normalized, completing: incomplete, at: reference)
    }
    switch type {
    case "FreeFormInput": return whole(normalized)
    case "EmailAddress", "PhoneNumber", "AlphaNumeric", "UKPostalCode", "URL":
      return written(type, in: normalized)
    default: return Self.lists[type] == nil ? nil : name(type, in: normalized)
    }
  }

  /// Every mention of `type` inside an utterance, without overlaps, in order.
  package func mentions(
    of type: SlotType.Name, in text: String, at reference: ReferenceTime
  ) -> [Resolution] {
    mentions(of: [type], in: NormalizedText(text), at: reference).first ?? []
  }

  /// The mentions of each of `types`, in their order; the text is looked through once for all.
  package func mentions(
    of types: [SlotType.Name], in text: NormalizedText, at reference: ReferenceTime
  ) -> [[Resolution]] {
    let topics = types.compactMap(topic)
    var ruled = ruleMentions(topics, in: text, at: reference).makeIterator()
    return types.map { type in
      topic(type) == nil ? otherMentions(of: type, in: text) : ruled.next() ?? []
    }
  }

  /// Mentions of the types that have no rules.
  private func otherMentions(of type: SlotType.Name, in text: NormalizedText) -> [Resolution] {
    if let values = custom[type] {
      return values.mentions(in: text, between: edges(of: text))
        .map { resolution($0.value, $0.range, text) }
    }
    switch type {
    case "FreeFormInput", "AlphaNumeric", "UKPostalCode": return []
    case "EmailAddress", "PhoneNumber": return written(type, in: text).map { [$0] } ?? []
    case "URL":
      guard let address = WebAddress(text), address.isMarked else { return [] }
      return [resolution(text.sourceText(of: address.range), address.range, text)]
    default:
      return names(type, in: text, leastWeight: Self.leastWeights[type] ?? 1)
        .map { resolution(text.sourceText(of: $0.range), $0.range, text) }
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

  func edges(of text: NormalizedText) -> ValueEdges {
    ValueEdges(scalars: text.scalars, particles: particles)
  }

  private func whole(_ text: NormalizedText) -> Resolution? {
    guard let first = text.scalars.firstIndex(where: { ScalarClass($0) != .space }),
      let last = text.scalars.lastIndex(where: { ScalarClass($0) != .space })
    else { return nil }
    return resolution(text.sourceText(of: first..<last + 1), first..<last + 1, text)
  }

  private func customValue(_ values: CustomValues, in text: NormalizedText) -> Resolution? {
    let edges = edges(of: text)
    let finds = values.finds(in: text, between: edges)
    if let find = finds.max(by: { $0.range.count < $1.range.count }) {
      return resolution(find.value, find.range, text)
    }
    if let patterned = values.patterned { return code(patterned, in: text, between: edges) }
    guard let reply = fillers.answer(in: text) else { return nil }
    guard values.type.isRestricted else {
      return resolution(text.sourceText(of: reply), reply, text)
    }
    return values.mistyped(in: reply, of: text.scalars, between: edges)
      .map { resolution($0.value, $0.range, text) }
  }

  /// A code that the whole reply writes or spells, else one written inside it.
  private func code(
    _ values: PatternedValues, in text: NormalizedText, between edges: ValueEdges
  ) -> Resolution? {
    if let code = alphaNumeric(in: text), values.matches(code.value) {
      return resolution(code.value, code.range, text)
    }
    return values.finds(in: text, between: edges).max { $0.range.count < $1.range.count }
      .map { resolution($0.value, $0.range, text) }
  }
}
