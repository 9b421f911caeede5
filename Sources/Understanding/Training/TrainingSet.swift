import Conversation
import Language
import NeuralCore
import SlotTypes

/// What a bot's utterances teach: texts with an intent and marked slots.
struct TrainingSet: Sendable {
  /// An utterance with its slots filled in.
  struct Example: Sendable, Hashable {
    /// A slot's value in the text.
    struct Span: Sendable, Hashable {
      /// Index into `slots`.
      var slot: Int
      /// Unicode scalars of the text.
      var range: Range<Int>
    }

    var text: String
    /// Index into `intents`.
    var intent: Int
    var spans: [Span] = []
    var location: SourceLocation
  }

  var intents: [Intent.Name]
  /// The names of all intents' slots; two intents may share one.
  var slots: [Slot.Name]
  /// For each intent, the slots it has.
  var slotsOfIntent: [Set<Int>]
  var examples: [Example] = []
  /// For each slot, values of its type.
  private var typeValues: [[String]]
  /// Texts that no intent fits.
  var outOfScope: [String]

  /// Values of a built-in type that stand for all of them.
  private static let samplesOfType = 24

  /// - Parameter seed: draws the values for places that name a slot alone.
  init(_ locale: BotLocale, slotTypes: SlotTypes, seed: UInt64) {
    intents = locale.intents.map(\.name)
    let slots = Set(locale.intents.flatMap(\.slots).map(\.name)).sorted()
    self.slots = slots
    slotsOfIntent = locale.intents.map { intent in
      Set(intent.slots.compactMap { slots.firstIndex(of: $0.name) })
    }
    outOfScope = locale.fallback.utterances
    typeValues = slots.map { slot in
      Self.values(of: slot, in: locale, slotTypes, seed: seed)
    }
    var random = SeededGenerator(seed: seed)
    for (index, intent) in locale.intents.enumerated() {
      for utterance in intent.utterances {
        if let example = example(of: utterance, intent: index, using: &random) {
          examples.append(example)
        }
      }
    }
  }

  /// The values of a slot's types, as far as they can be listed.
  private static func values(
    of slot: Slot.Name, in locale: BotLocale, _ slotTypes: SlotTypes, seed: UInt64
  ) -> [String] {
    let types = locale.intents.compactMap { $0.slot(slot)?.type }
    return Set(types).sorted().flatMap { type in
      if let custom = locale.slotType(type) {
        return custom.values.flatMap { [$0.canonical] + $0.synonyms }
      }
      return slotTypes.samples(of: type, count: samplesOfType, seed: seed)
    }
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

  /// The utterance with its slots filled in; nil when nothing can be put in a slot's place.
  private func example(
    of utterance: SampleUtterance, intent: Int, using random: inout SeededGenerator
  ) -> Example? {
    var example = Example(text: "", intent: intent, location: utterance.location)
    for part in utterance.parts {
      switch part {
      case .text(let text): example.text += text
      case .slot(let name, let given):
        guard let slot = slots.firstIndex(of: name) else { return nil }
        guard let value = given ?? drawnValue(of: slot, using: &random) else { return nil }
        example.append(value, as: slot)
      }
    }
    return example
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
