/// What models said of utterances that they had not learnt, as far as it was wrong.
///
/// It is kept in the model's file, so that `mynah check` need not train again.
package struct HeldOutRecord: Hashable, Sendable, Codable {
  package struct Mistake: Hashable, Sendable, Codable {
    /// Index of the training set's example.
    package var example: Int
    /// Index of the intent that was heard.
    package var heardAs: Int
    /// The calibrated probability of that, 0...1.
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
          confidence: Double(probabilities[answer.best])))
    }
    mistakes.sort { $0.example < $1.example }
  }
}
