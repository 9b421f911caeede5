import Conversation

/// Finds the bot's utterances that have most in common with one that was heard.
struct NearestUtterances: Sendable {
  private struct Entry: Sendable {
    var example: TrainingSet.Example
    var row: NGramWeights.Row
  }

  private let intents: [Intent.Name]
  private let features: NGramWeights
  private let entries: [Entry]

  /// Utterances shown, beside the nearest of the intents that must be among them.
  private static let most = 4

  init(in set: TrainingSet, features: NGramWeights, ngrams: (String) -> [NGram]) {
    intents = set.intents
    self.features = features
    entries = set.examples.map { example in
      Entry(example: example, row: features.row(of: ngrams(example.text)))
    }
  }

  /// The nearest utterances, the nearest first.
  ///
  /// - Parameter shown: intents of which the nearest utterance is there in any case.
  func nearest(
    to ngrams: [NGram], showing shown: [Intent.Name]
  ) -> [IntentExplanation.Neighbour] {
    let heard = features.row(of: ngrams)
    let values = Self.values(of: heard)
    let similarities = entries.map { Self.similarity(of: $0.row, to: values) }
    let order = entries.indices.filter { similarities[$0] > 0 }.sorted {
      (-similarities[$0], $0) < (-similarities[$1], $1)
    }
    let due = shown.compactMap { intent in
      order.first { intents[entries[$0].example.intent] == intent }
    }
    let chosen = Set(order.prefix(Self.most) + due)
    return order.filter(chosen.contains).map { neighbour($0, similarities[$0]) }
  }

  /// The example of an intent that is nearest to another example, or to one of its own.
  func nearest(
    toExample index: Int, of intent: Int
  ) -> (example: TrainingSet.Example, similarity: Float)? {
    let values = Self.values(of: entries[index].row)
    let others = entries.indices.filter { $0 != index && entries[$0].example.intent == intent }
    return others.map { (entries[$0].example, Self.similarity(of: entries[$0].row, to: values)) }
      .max { $0.1 < $1.1 }
  }

  private static func values(of row: NGramWeights.Row) -> [Int32: Float] {
    Dictionary(zip(row.indices, row.values), uniquingKeysWith: { first, _ in first })
  }

  /// Rows have a norm of √2.
  private static func similarity(of row: NGramWeights.Row, to values: [Int32: Float]) -> Float {
    var sum: Float = 0
    for (index, value) in zip(row.indices, row.values) { sum += value * (values[index] ?? 0) }
    return min(1, sum / 2)
  }

  private func neighbour(_ entry: Int, _ similarity: Float) -> IntentExplanation.Neighbour {
    let example = entries[entry].example
    return .init(
      text: example.text, intent: intents[example.intent], similarity: Double(similarity),
      file: example.location.file, line: example.location.line, column: example.location.column)
  }
}
