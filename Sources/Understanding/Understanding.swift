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
    analyzer = try UtteranceAnalyzer(
      locale, slotTypes: slotTypes, cutsWords: model.labels.cutsWords)
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
    let parts = analyzer.analyze(utterance, at: reference)
    let reading = model.joint.reading(of: parts)
    let ranking = ranking(reading)
    let expected = expectation.intent.flatMap { model.labels.intents.firstIndex(of: $0) }

    var heard = Heard(utterance: utterance)
    var values: [Int: [Slot.Name: SlotValue]] = [:]
    if let best = ranking.intents.first {
      heard.spans = spans(of: best.intent, reading, in: parts, at: reference)
      values[best.intent] = bestValues(heard.spans)
    }
    let expectedSpans = expected.map { spans(of: $0, reading, in: parts, at: reference) } ?? []
    if let expected { values[expected] = bestValues(expectedSpans) }
    heard.interpretations = interpretations(ranking, values: values, expected: expected)
    heard.rival = ranking.rival.map { model.labels.intents[$0] }
    heard.command = commands.command(parts.tokens.tokens)
    switch expectation {
    case .anything: break
    case .slot(let slot, let intent):
      heard.answer = answer(
        parts, for: slot, of: intent, spans: expectedSpans, at: reference)
    case .confirmation: heard.confirmation = confirmation(utterance, at: reference)
    }
    return heard
  }

  /// The slots of an intent that are marked in the utterance, in its order.
  private func spans(
    of intent: Int, _ reading: JointModel.Reading, in parts: AnalyzedUtterance,
    at reference: ReferenceTime
  ) -> [Heard.Span] {
    guard let definition = locale.intent(model.labels.intents[intent]) else { return [] }
    let ranges = model.joint.spans(
      reading, of: parts, allowing: Set(model.labels.slotsOfIntent[intent]))
    return ranges.compactMap { span in
      guard let slot = definition.slot(model.labels.slots[span.slot]) else { return nil }
      let text = String(parts.tokens.text.sourceScalars[span.range])
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
