import Conversation

extension BotLocale {
  /// The locale of which `utterances` are the samples.
  ///
  /// Every slot has an open type of its own name, which holds the texts seen; none is asked for.
  /// Out-of-scope utterances are the fallback's. There is no gate: how good a model of somebody
  /// else's data must be, its new author decides.
  package init(locale: LocaleID, labelled utterances: [LabelledUtterances.Utterance]) {
    var intents = Gathered<Intent.Name, IntentDefinition> { IntentDefinition(name: $0) }
    var values = Gathered<Slot.Name, SlotValues> { _ in SlotValues() }
    var outOfScope: [String] = []
    for utterance in utterances {
      guard let intent = utterance.intent else {
        outOfScope.append(utterance.text)
        continue
      }
      let sample = SampleUtterance(labelled: utterance)
      intents[intent].add(sample)
      for case .slot(let name, let example?) in sample.parts { values[name].add(example) }
    }
    self.init(
      locale: locale, validation: Validation(accuracy: 0), intents: intents.values,
      fallback: Fallback(utterances: outOfScope),
      slotTypes: zip(values.keys, values.values).map { name, values in
        CustomSlotType(
          name: SlotType.Name(name.text), values: values.texts.map { .init(canonical: $0) })
      })
  }
}

/// Values by key, in the order in which the keys came.
private struct Gathered<Key: Hashable, Value> {
  private(set) var keys: [Key] = []
  private(set) var values: [Value] = []
  private var indices: [Key: Int] = [:]
  private let make: (Key) -> Value

  init(make: @escaping (Key) -> Value) { self.make = make }

  subscript(key: Key) -> Value {
    mutating get { values[index(of: key)] }
    _modify { yield &values[index(of: key)] }
  }

  private mutating func index(of key: Key) -> Int {
    if let index = indices[key] { return index }
    indices[key] = keys.count
    keys.append(key)
    values.append(make(key))
    return keys.count - 1
  }
}

/// The distinct texts of a slot, in the order in which they came.
private struct SlotValues {
  private(set) var texts: [String] = []
  private var seen: Set<String> = []

  mutating func add(_ text: String) {
    if seen.insert(text).inserted { texts.append(text) }
  }
}

extension IntentDefinition {
  fileprivate mutating func add(_ sample: SampleUtterance) {
    utterances.append(sample)
    for case .slot(let name, _) in sample.parts where slot(name) == nil {
      slots.append(SlotDefinition(name: name, type: SlotType.Name(name.text), required: false))
    }
  }
}

extension SampleUtterance {
  fileprivate init(labelled utterance: LabelledUtterances.Utterance) {
    let scalars = Array(utterance.text.unicodeScalars)
    var parts: [Part] = []
    var end = 0
    func text(_ range: Range<Int>) -> String {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[range])
      return String(text)
    }
    for slot in utterance.slots {
      if end < slot.range.lowerBound { parts.append(.text(text(end..<slot.range.lowerBound))) }
      parts.append(.slot(slot.name, example: text(slot.range)))
      end = slot.range.upperBound
    }
    if end < scalars.count { parts.append(.text(text(end..<scalars.count))) }
    self.init(parts: parts)
  }
}
