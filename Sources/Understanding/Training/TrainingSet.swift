import Conversation
import Language
import NeuralCore
import SlotTypes

/// What a bot's utterances teach: texts with an intent and marked slots.
package struct TrainingSet: Sendable {
  /// An utterance with its slots filled in.
  package struct Example: Sendable, Hashable {
    /// A slot's value in the text.
    package struct Span: Sendable, Hashable {
      /// Index into `slots`.
      package var slot: Int
      /// Unicode scalars of the text.
      package var range: Range<Int>

      package init(slot: Int, range: Range<Int>) {
        (self.slot, self.range) = (slot, range)
      }
    }

    package var text: String
    /// Index into `intents`.
    package var intent: Int
    /// Index into the intent's sample utterances.
    package var sample: Int
    package var spans: [Span] = []
    package var location: SourceLocation

    package init(
      text: String, intent: Int, sample: Int = 0, spans: [Span] = [], location: SourceLocation
    ) {
      (self.text, self.intent, self.sample) = (text, intent, sample)
      (self.spans, self.location) = (spans, location)
    }
  }

  package var intents: [Intent.Name]
  /// The names of all intents' slots; two intents may share one.
  package var slots: [Slot.Name]
  /// For each intent, the slots it has.
  var slotsOfIntent: [Set<Int>]
  package var examples: [Example] = []
  /// For each slot, the names of its types: two intents may give it different ones.
  let typesOfSlot: [[SlotType.Name]]
  /// Types whose values are those of the examples, and no more: what they know, they know from
  /// there.
  let taughtTypes: Set<SlotType.Name>
  /// For each slot, values of its type that the examples did not teach.
  private var typeValues: [[String]]
  /// Texts that no intent fits.
  var outOfScope: [String]

  /// Values of a built-in type that stand for all of them.
  private static let samplesOfType = 24

  /// - Parameter seed: draws the values for places that name a slot alone.
  package init(_ locale: BotLocale, slotTypes: SlotTypes, seed: UInt64) {
    intents = locale.intents.map(\.name)
    let slots = Set(locale.intents.flatMap(\.slots).map(\.name)).sorted()
    self.slots = slots
    slotsOfIntent = locale.intents.map { intent in
      Set(intent.slots.compactMap { slots.firstIndex(of: $0.name) })
    }
    outOfScope = locale.fallback.utterances
    typesOfSlot = slots.map { slot in
      Set(locale.intents.compactMap { $0.slot(slot)?.type }).sorted()
    }
    let taught = Self.taughtTypes(of: locale)
    taughtTypes = taught
    typeValues = typesOfSlot.map { types in
      types.filter { !taught.contains($0) }.flatMap { type in
        locale.slotType(type)?.wordings
          ?? slotTypes.samples(of: type, count: Self.samplesOfType, seed: seed)
      }
    }
    var random = SeededGenerator(seed: seed)
    for (index, intent) in locale.intents.enumerated() {
      for (sample, utterance) in intent.utterances.enumerated() {
        var example = Example(
          text: "", intent: index, sample: sample, location: utterance.location)
        if fill(&example, with: utterance.parts, using: &random) { examples.append(example) }
      }
    }
  }

  private static func taughtTypes(of locale: BotLocale) -> Set<SlotType.Name> {
    var seen: [SlotType.Name: Set<String>] = [:]
    for intent in locale.intents {
      for (type, example) in intent.slotExamples { seen[type, default: []].insert(example) }
    }
    return Set(
      locale.slotTypes.filter { type in
        type.isOpen && Set(type.wordings).isSubset(of: seen[type.name] ?? [])
      }.map(\.name))
  }

  /// For each slot, values that may stand in its place: its type's, and those in some examples.
  func values(of examples: [Int]) -> [[String]] {
    var values = typeValues
    var seen = values.map { Set($0) }
    for example in examples.map({ self.examples[$0] }) {
      let scalars = Array(example.text.unicodeScalars)
      for span in example.spans {
        let value = String(String.UnicodeScalarView(scalars[span.range]))
        if seen[span.slot].insert(value).inserted { values[span.slot].append(value) }
      }
    }
    return values
  }

  /// Writes an utterance with its slots filled in; false when nothing can be put in a slot's
  /// place.
  private func fill(
    _ example: inout Example, with parts: [SampleUtterance.Part],
    using random: inout SeededGenerator
  ) -> Bool {
    for part in parts {
      switch part {
      case .text(let text): example.text += text
      case .slot(let name, let given):
        guard let slot = slots.firstIndex(of: name) else { return false }
        guard let value = given ?? drawnValue(of: slot, using: &random) else { return false }
        example.append(value, as: slot)
      }
    }
    return true
  }

  private func drawnValue(of slot: Int, using random: inout SeededGenerator) -> String? {
    let choices = typeValues[slot]
    return choices.isEmpty ? nil : choices[random.index(below: choices.count)]
  }
}

extension TrainingSet.Example {
  mutating func append(_ value: String, as slot: Int) {
    let start = text.unicodeScalars.count
    text.unicodeScalars.append(contentsOf: value.unicodeScalars)
    spans.append(Span(slot: slot, range: start..<text.unicodeScalars.count))
  }
}

extension CustomSlotType {
  /// Every value in all its forms.
  var wordings: [String] { values.flatMap { [$0.canonical] + $0.synonyms } }
}
