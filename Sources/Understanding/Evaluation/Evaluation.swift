import Conversation
import SlotTypes

/// How well a bot understands labelled utterances.
///
/// Accuracy and exact match are over utterances in scope, where falling back is wrong; what the
/// data do not have is nil. Fractions are 0...1.
package struct Evaluation: Hashable, Sendable, Codable {
  package struct Latency: Hashable, Sendable, Codable {
    package var p50: Double
    package var p95: Double
    package var p99: Double
  }

  package var utterances: Int
  package var intentAccuracy: Double?
  package var slotF1: Double?
  package var exactMatch: Double?
  package var oosRecall: Double?
  package var oosPrecision: Double?
  package var latencyMicroseconds: Latency?

  private enum CodingKeys: String, CodingKey {
    case utterances, intentAccuracy, slotF1, exactMatch, oosRecall, oosPrecision
    case latencyMicroseconds
  }

  /// Nulls are written, so that every line has the same fields.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(utterances, forKey: .utterances)
    try container.encode(intentAccuracy, forKey: .intentAccuracy)
    try container.encode(slotF1, forKey: .slotF1)
    try container.encode(exactMatch, forKey: .exactMatch)
    try container.encode(oosRecall, forKey: .oosRecall)
    try container.encode(oosPrecision, forKey: .oosPrecision)
    try container.encode(latencyMicroseconds, forKey: .latencyMicroseconds)
  }
}

extension Evaluation {
  /// Understands each utterance as a conversation's first.
  package init(
    of understanding: Understanding, on utterances: [LabelledUtterance],
    at reference: ReferenceTime
  ) {
    let clock = ContinuousClock()
    var tally = Tally()
    var times: [Duration] = []
    for utterance in utterances {
      let start = clock.now
      let heard = understanding.interpret(utterance.text, expecting: .anything, at: reference)
      times.append(clock.now - start)
      tally.add(heard, expected: utterance)
    }
    self = tally.evaluation
    latencyMicroseconds = Latency(times)
  }
}

/// Counts of what was right.
private struct Tally {
  private var utterances = 0
  private var inScope = 0
  private var rightIntents = 0
  private var exact = 0
  private var hasSlots = false
  private var spans = SpanCounts()
  private var outOfScope = SpanCounts()

  mutating func add(_ heard: Heard, expected: LabelledUtterance) {
    utterances += 1
    let intent = heard.interpretations.first?.intent ?? .fallback
    let index = utterances
    outOfScope.add(
      found: intent == .fallback ? [index] : [], expected: expected.isInScope ? [] : [index])
    guard expected.isInScope else { return }
    inScope += 1
    let isRight = intent == expected.intent
    if isRight { rightIntents += 1 }
    guard let slots = expected.slots else { return }
    hasSlots = hasSlots || !slots.isEmpty
    let found = Set(
      heard.spans.map { LabelledUtterance.Span(name: $0.slot, start: $0.start, end: $0.end) })
    spans.add(found: found, expected: Set(slots))
    if isRight && found == Set(slots) { exact += 1 }
  }

  var evaluation: Evaluation {
    let hasStrangers = inScope < utterances
    return Evaluation(
      utterances: utterances, intentAccuracy: share(rightIntents),
      slotF1: hasSlots ? spans.f1 : nil, exactMatch: hasSlots ? share(exact) : nil,
      oosRecall: hasStrangers ? outOfScope.recall : nil,
      oosPrecision: hasStrangers ? outOfScope.precision : nil, latencyMicroseconds: nil)
  }

  private func share(_ count: Int) -> Double? {
    inScope > 0 ? Double(count) / Double(inScope) : nil
  }
}

extension Evaluation.Latency {
  fileprivate init?(_ times: [Duration]) {
    guard !times.isEmpty else { return nil }
    let sorted = times.sorted()
    func percentile(_ share: Double) -> Double {
      let place = min(sorted.count - 1, Int(share * Double(sorted.count)))
      return Double(sorted[place].components.attoseconds) * 1e-12
        + Double(sorted[place].components.seconds) * 1e6
    }
    self.init(p50: percentile(0.5), p95: percentile(0.95), p99: percentile(0.99))
  }
}
