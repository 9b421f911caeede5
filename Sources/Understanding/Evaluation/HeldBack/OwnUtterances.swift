import Bots
import Conversation
import SlotTypes

/// A bot's own utterances as labelled data, and the bot as it would be with some of them alone.
package struct OwnUtterances: Sendable {
  /// What an utterance says, and what it means: two may be alike in both.
  struct Wording: Hashable, Sendable {
    var words: String
    var label: Int
  }

  /// Where an utterance stands in the bot.
  private struct Place: Hashable {
    /// Index of the intent; the number of intents for what is out of scope.
    var intent: Int
    /// Index among the intent's utterances.
    var utterance: Int
  }

  package let locale: BotLocale
  /// The intents' utterances, slots filled in as training does, then those out of scope.
  package let labelled: [LabelledUtterances.Utterance]
  let wordings: [Wording]
  private let places: [Place]
  private let taughtTypes: Set<SlotType.Name>

  /// - Parameter seed: draws the values for places that name a slot alone.
  /// - Throws: what is wrong with a locale's data.
  package init(of locale: BotLocale, seed: UInt64 = 1) throws {
    let slotTypes = try SlotTypes(locale: locale.locale, custom: locale.slotTypes)
    let set = TrainingSet(locale, slotTypes: slotTypes, seed: seed)
    let strangers = locale.fallback.utterances
    self.locale = locale
    taughtTypes = set.taughtTypes
    let labelled =
      set.examples.map { example in
        LabelledUtterances.Utterance(
          text: example.text, intent: set.intents[example.intent],
          slots: example.spans.map { .init(name: set.slots[$0.slot], range: $0.range) })
      } + strangers.map { .init(text: $0, intent: nil, slots: []) }
    let places =
      set.examples.map { Place(intent: $0.intent, utterance: $0.sample) }
      + strangers.indices.map { Place(intent: locale.intents.count, utterance: $0) }
    (self.labelled, self.places) = (labelled, places)
    wordings = zip(labelled, places).map {
      Wording(words: wordsAlone(of: $0.text), label: $1.intent)
    }
  }

  /// For each utterance its class: an intent, or what is out of scope.
  package var labels: [Int] { places.map(\.intent) }

  /// The bot as it would be had its author thought of these utterances alone.
  ///
  /// Values that a slot type has from the utterances, and from nowhere else, go with them. Nothing
  /// keeps its model from serving, since figures are wanted whatever they are.
  ///
  /// - Parameter indices: into `labelled`.
  package func bot(learning indices: [Int]) -> BotLocale {
    let kept = Set(indices.map { places[$0] })
    var part = locale
    part.validation.accuracy = 0
    for intent in locale.intents.indices {
      part.intents[intent].utterances = locale.intents[intent].utterances.enumerated()
        .filter { kept.contains(Place(intent: intent, utterance: $0.offset)) }.map(\.element)
    }
    part.fallback.utterances = locale.fallback.utterances.enumerated()
      .filter { kept.contains(Place(intent: locale.intents.count, utterance: $0.offset)) }
      .map(\.element)
    part.slotTypes = slotTypes(seenIn: part.intents)
    return part
  }

  private func slotTypes(seenIn intents: [IntentDefinition]) -> [CustomSlotType] {
    var seen: [SlotType.Name: Set<String>] = [:]
    for intent in intents {
      for (type, example) in intent.slotExamples { seen[type, default: []].insert(example) }
    }
    return locale.slotTypes.map { type in
      guard taughtTypes.contains(type.name) else { return type }
      var shown = type
      shown.values = type.values.compactMap { $0.keeping(seen[type.name] ?? []) }
      return shown
    }
  }
}

extension CustomSlotType.Value {
  /// The value with the wordings that were seen; nil where none was.
  fileprivate func keeping(_ seen: Set<String>) -> Self? {
    let synonyms = synonyms.filter(seen.contains)
    guard seen.contains(canonical) || !synonyms.isEmpty else { return nil }
    return Self(canonical: canonical, synonyms: synonyms)
  }
}
