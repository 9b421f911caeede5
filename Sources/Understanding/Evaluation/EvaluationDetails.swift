import Bots
import Conversation

/// Where an evaluation's figures come from: intent by intent, slot by slot, and which intents
/// were taken for which others.
package struct EvaluationDetails: Sendable {
  /// One intent taken for another.
  package struct Confusion: Sendable {
    package var expected: Intent.Name
    package var found: Intent.Name
    package var utterances: [String]
  }

  /// Utterances whose confidence lies in the same tenth.
  package struct Bin: Sendable {
    package var utterances: Int
    /// Means over them, 0...1.
    package var confidence: Double
    package var accuracy: Double
  }

  /// By name.
  package let intents: [(name: Intent.Name, counts: SpanCounts)]
  package let slots: [(name: Slot.Name, counts: SpanCounts)]
  /// The most frequent first.
  package let confusions: [Confusion]
  /// In ascending order of confidence, empty ones left out; utterances in scope alone.
  package let reliability: [Bin]
  /// How far confidences are from accuracies (ECE), 0...1.
  package let calibrationError: Double?

  package init(_ answers: [AnsweredUtterance]) {
    intents = Self.intents(answers)
    slots = Self.slots(answers.filter(\.isInScope))
    confusions = Self.confusions(answers)
    let confidences = answers.filter(\.isInScope).map {
      (confidence: $0.confidence, isRight: $0.isLikeliestRight)
    }
    reliability = Self.bins(confidences)
    calibrationError = expectedCalibrationError(confidences)
  }

  private static func intents(
    _ answers: [AnsweredUtterance]
  ) -> [(name: Intent.Name, counts: SpanCounts)] {
    var counts: [Intent.Name: SpanCounts] = [:]
    for (index, answer) in answers.enumerated() {
      let expected = answer.expected.intent ?? .fallback
      for name in Set([expected, answer.intent]) {
        counts[name, default: SpanCounts()].add(
          found: answer.intent == name ? [index] : [], expected: expected == name ? [index] : [])
      }
    }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func slots(
    _ answers: [AnsweredUtterance]
  ) -> [(name: Slot.Name, counts: SpanCounts)] {
    var counts: [Slot.Name: SpanCounts] = [:]
    for answer in answers {
      let found = Dictionary(grouping: answer.spans, by: \.name)
      let expected = Dictionary(grouping: answer.expected.slots, by: \.name)
      for name in Set(found.keys).union(expected.keys) {
        counts[name, default: SpanCounts()].add(
          found: Set(found[name] ?? []), expected: Set(expected[name] ?? []))
      }
    }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func confusions(_ answers: [AnsweredUtterance]) -> [Confusion] {
    let wrong = answers.filter { $0.intent != $0.expected.intent ?? .fallback }
    let pairs = Dictionary(grouping: wrong) { [$0.expected.intent ?? .fallback, $0.intent] }
    return pairs.map { pair, answers in
      Confusion(expected: pair[0], found: pair[1], utterances: answers.map(\.expected.text))
    }.sorted {
      ($1.utterances.count, $0.expected, $0.found) < ($0.utterances.count, $1.expected, $1.found)
    }
  }

  private static func bins(_ answers: [(confidence: Double, isRight: Bool)]) -> [Bin] {
    let tenths = Dictionary(grouping: answers) { min(9, Int($0.confidence * 10)) }
    return tenths.sorted { $0.key < $1.key }.map { _, members in
      let count = Double(members.count)
      return Bin(
        utterances: members.count,
        confidence: members.reduce(0) { $0 + $1.confidence } / count,
        accuracy: Double(members.count(where: \.isRight)) / count)
    }
  }
}
