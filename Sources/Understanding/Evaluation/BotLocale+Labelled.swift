import Conversation

extension BotLocale {
  /// A bot that is taught by labelled utterances: each slot gets an open custom type that is
  /// named after it and holds the values seen. Out-of-scope utterances go to the fallback.
  package init(teaching utterances: [LabelledUtterance], locale: LocaleID) {
    let inScope = utterances.filter(\.isInScope)
    var intents: [Intent.Name: IntentDefinition] = [:]
    var order: [Intent.Name] = []
    var values: [Slot.Name: [String]] = [:]
    for utterance in inScope {
      let sample = utterance.sample
      if intents[utterance.intent] == nil { order.append(utterance.intent) }
      var intent = intents[utterance.intent] ?? IntentDefinition(name: utterance.intent)
      intent.utterances.append(sample)
      for case .slot(let name, let value?) in sample.parts {
        if intent.slot(name) == nil {
          intent.slots.append(SlotDefinition(name: name, type: SlotType.Name(name.text)))
        }
        if !(values[name]?.contains(value) ?? false) { values[name, default: []].append(value) }
      }
      intents[utterance.intent] = intent
    }
    self.init(
      locale: locale, validation: Validation(accuracy: 0),
      intents: order.compactMap { intents[$0] },
      fallback: Fallback(utterances: utterances.filter { !$0.isInScope }.map(\.text)),
      slotTypes: values.sorted { $0.key < $1.key }.map { name, values in
        CustomSlotType(
          name: SlotType.Name(name.text),
          values: values.map { CustomSlotType.Value(canonical: $0) })
      })
  }
}

extension LabelledUtterance {
  /// The utterance with its spans as slots that have an example.
  fileprivate var sample: SampleUtterance {
    let scalars = Array(self.text.unicodeScalars)
    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    var parts: [SampleUtterance.Part] = []
    var end = 0
    for span in (slots ?? []).sorted(by: { $0.start < $1.start }) {
      if span.start > end { parts.append(.text(text(end..<span.start))) }
      parts.append(.slot(span.name, example: text(span.start..<span.end)))
      end = span.end
    }
    if end < scalars.count { parts.append(.text(text(end..<scalars.count))) }
    return SampleUtterance(parts: parts)
  }
}
