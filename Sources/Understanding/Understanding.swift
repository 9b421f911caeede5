import Conversation
import Language
import SlotTypes

/// Understands utterances: text → ranked intents, slot values, and what the dialogue asked for.
package struct Understanding: Sendable {
  let locale: BotLocale
  let model: Model
  let slotTypes: SlotTypes
  let analyzer: UtteranceAnalyzer
  private let commands: CommandPhrases

  /// - Throws: `UnsupportedLocale`, or what is wrong with a locale's data.
  package init(locale: BotLocale, model: Model, slotTypes: SlotTypes) throws {
    self.locale = locale
    self.model = model
    self.slotTypes = slotTypes
    analyzer = try UtteranceAnalyzer(locale, slotTypes: slotTypes)
    commands = try CommandPhrases(locale: locale.locale)
  }

  /// What `utterance` means.
  ///
  /// - Parameters:
  ///   - expectation: what the dialogue asked for.
  ///   - reference: the moment from which "tomorrow" counts.
  package func interpret(
    _ utterance: String, expecting expectation: Expectation, at reference: ReferenceTime
  ) -> Heard {
    let parts = Parts(utterance, analyzer, at: reference, hasSlots: model.tagger != nil)
    let ranking = ranking(of: parts)
    let expected = expectation.intent.flatMap { model.labels.intents.firstIndex(of: $0) }

    var heard = Heard(utterance: utterance)
    var values: [Int: [Slot.Name: SlotValue]] = [:]
    if let best = ranking.intents.first {
      heard.spans = spans(of: best.intent, in: parts, at: reference)
      values[best.intent] = bestValues(heard.spans)
    }
    let expectedSpans = expected.map { spans(of: $0, in: parts, at: reference) } ?? []
    if let expected { values[expected] = bestValues(expectedSpans) }
    heard.interpretations = interpretations(ranking, values: values, expected: expected)
    heard.command = commands.command(parts.tokens)
    switch expectation {
    case .anything: break
    case .slot(let slot, let intent):
      heard.answer = answer(
        parts, for: slot, of: intent, spans: expectedSpans, at: reference)
    case .confirmation: heard.confirmation = confirmation(utterance, at: reference)
    }
    return heard
  }

  /// An utterance taken apart.
  struct Parts {
    let utterance: String
    let text: NormalizedText
    let tokens: [Token]
    let ngrams: [NGram]
    let mentions: [TagFeatures.Mention]

    init(
      _ utterance: String, _ analyzer: UtteranceAnalyzer, at reference: ReferenceTime,
      hasSlots: Bool
    ) {
      self.utterance = utterance
      text = NormalizedText(utterance)
      tokens = text.tokens()
      ngrams = analyzer.ngrams(of: text, tokens)
      mentions = hasSlots ? analyzer.mentions(in: utterance, at: reference) : []
    }
  }

  /// The slots of an intent that are marked in the utterance, in its order.
  private func spans(
    of intent: Int, in parts: Parts, at reference: ReferenceTime
  ) -> [Heard.Span] {
    let name = model.labels.intents[intent]
    guard let tagger = model.tagger, let definition = locale.intent(name) else { return [] }
    let ranges = tagger.ranges(
      in: parts.text, parts.tokens, mentions: parts.mentions,
      allowing: Set(model.labels.slotsOfIntent[intent]), analyzer)
    return ranges.compactMap { span in
      guard let slot = definition.slot(model.labels.slots[span.slot]) else { return nil }
      let text = String(parts.text.sourceScalars[span.range])
      return Heard.Span(
        slot: slot.name, start: span.range.lowerBound, end: span.range.upperBound, text: text,
        value: slotTypes.resolve(text, as: slot.type, at: reference)?.value)
    }
  }

  /// One value for each slot: of the first span that has one.
  private func bestValues(_ spans: [Heard.Span]) -> [Slot.Name: SlotValue] {
    var values: [Slot.Name: SlotValue] = [:]
    for span in spans where values[span.slot] == nil { values[span.slot] = span.value }
    return values
  }
}

extension Expectation {
  fileprivate var intent: Intent.Name? {
    switch self {
    case .anything: nil
    case .slot(_, let intent), .confirmation(let intent): intent
    }
  }
}
