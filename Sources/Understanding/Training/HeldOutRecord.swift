/// What models said of utterances that they had not learnt, as far as it was wrong.
///
/// It is kept in the model's file, so that `mynah check` need not train again.
package struct HeldOutRecord: Hashable, Sendable {
  package struct Mistake: Hashable, Sendable {
    /// Index of the training set's example.
    package var example: Int
    /// Index of the intent that was heard.
    package var heardAs: Int
    /// The calibrated probability of that, 0...1, to three decimals.
    package var confidence: Double

    package init(example: Int, heardAs: Int, confidence: Double) {
      (self.example, self.heardAs, self.confidence) = (example, heardAs, confidence)
    }
  }

  /// For each intent, how many of its utterances were held back.
  package var counts: [Int]
  /// In the order of the examples.
  package var mistakes: [Mistake]

  package init(counts: [Int], mistakes: [Mistake]) {
    (self.counts, self.mistakes) = (counts, mistakes)
  }
}

extension HeldOutRecord {
  init(_ validation: HeldOutAnswers, of material: TrainingMaterial) {
    counts = material.set.intents.map { _ in 0 }
    mistakes = []
    for answer in validation.answers {
      counts[answer.label] += 1
      guard answer.best != answer.label else { continue }
      let probabilities = validation.temperature.probabilities(answer.logits)
      mistakes.append(
        Mistake(
          example: answer.example, heardAs: answer.best,
          confidence: (Double(probabilities[answer.best]) * 1000).rounded() / 1000))
    }
    mistakes.sort { $0.example < $1.example }
  }
}

// MARK: Model files

extension HeldOutRecord: Codable {
  /// Columns: a model is loaded more often than its mistakes are looked at, and rows, each with
  /// its keys, take longer to read.
  private enum CodingKeys: CodingKey { case counts, examples, heardAs, permille }

  package init(from decoder: any Decoder) throws {
    let columns = try decoder.container(keyedBy: CodingKeys.self)
    let examples = try columns.decode([Int].self, forKey: .examples)
    let heard = try columns.decode([Int].self, forKey: .heardAs)
    let permille = try columns.decode([Int].self, forKey: .permille)
    counts = try columns.decode([Int].self, forKey: .counts)
    mistakes = zip(examples, zip(heard, permille)).map {
      Mistake(example: $0, heardAs: $1.0, confidence: Double($1.1) / 1000)
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var columns = encoder.container(keyedBy: CodingKeys.self)
    try columns.encode(counts, forKey: .counts)
    try columns.encode(mistakes.map(\.example), forKey: .examples)
    try columns.encode(mistakes.map(\.heardAs), forKey: .heardAs)
    try columns.encode(mistakes.map { Int(($0.confidence * 1000).rounded()) }, forKey: .permille)
  }
}
