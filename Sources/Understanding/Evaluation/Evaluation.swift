import Bots
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
    of understanding: Understanding, on utterances: [LabelledUtterances.Utterance],
    at reference: ReferenceTime
  ) {
    self.init(utterances.map { AnsweredUtterance($0, by: understanding, at: reference) })
  }

  package init(_ answers: [AnsweredUtterance]) {
    let inScope = answers.filter(\.isInScope)
    let hasSlots = inScope.contains { !$0.expected.slots.isEmpty }
    let hasStrangers = inScope.count < answers.count
    func share(_ isRight: (AnsweredUtterance) -> Bool) -> Double? {
      inScope.isEmpty ? nil : Double(inScope.count(where: isRight)) / Double(inScope.count)
    }
    var spans = SpanCounts()
    for answer in inScope { spans.add(found: answer.spans, expected: Set(answer.expected.slots)) }
    var strangers = SpanCounts()
    for (index, answer) in answers.enumerated() {
      strangers.add(
        found: answer.intent == .fallback ? [index] : [],
        expected: answer.isInScope ? [] : [index])
    }
    utterances = answers.count
    intentAccuracy = share(\.hasRightIntent)
    slotF1 = hasSlots ? spans.f1 : nil
    exactMatch = hasSlots ? share(\.isExact) : nil
    oosRecall = hasStrangers ? strangers.recall : nil
    oosPrecision = hasStrangers ? strangers.precision : nil
    latencyMicroseconds = Latency(answers.map(\.time))
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
