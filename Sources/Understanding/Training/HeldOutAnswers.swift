import Foundation
import NeuralCore

/// What models that learnt from a part of the utterances say of the rest.
struct HeldOutAnswers: Sendable {
  /// An utterance that was held back, and what was understood of it.
  struct Answer: Sendable {
    /// Index of the example.
    var example: Int
    var reading: WideIntents.Reading
    var label: Int
    /// The intent with the highest probability.
    var best: Int
  }

  private(set) var answers: [Answer] = []
  /// Scores of texts out of scope that were held back.
  private var strangers: [Float] = []
  private(set) var slots = SpanCounts()
  private(set) var temperature = Temperature()
  private(set) var scope = ScopeRule(threshold: 0)
  /// Models that were trained.
  let folds: Int

  /// - Parameter progress: called before each fold, with its number and their count.
  /// - Throws: `CancellationError`.
  init(of material: TrainingMaterial, progress: (_ part: Int, _ parts: Int) -> Void) throws {
    let splits = Self.splits(material.plan.validation, material.labels, seed: material.seed)
    let outside = Self.splits(
      material.plan.validation, material.set.outOfScope.map { _ in 0 }, seed: material.seed)
    folds = splits.count
    for (fold, split) in splits.enumerated() {
      progress(fold, splits.count)
      try add(material, split, outOfScope: outside[fold])
    }
    calibrate(material)
  }

  /// How much of the work of training validation is.
  var share: Double { Double(folds) / Double(folds + 1) }

  private static func splits(
    _ method: TrainingPlan.Validation, _ labels: [Int], seed: UInt64
  ) -> [Split] {
    switch method {
    case .crossValidation(let folds): Split.folds(labels: labels, count: folds, seed: seed)
    case .split(let share): [Split.stratified(labels: labels, share: share, seed: seed)]
    }
  }

  private mutating func add(
    _ material: TrainingMaterial, _ split: Split, outOfScope: Split
  ) throws {
    let intents = try material.intents(
      learning: split.training, outOfScope: outOfScope.training)
    let tagger = try material.tagger(learning: split.training)
    let taught = Set(split.training.map { material.set.examples[$0].intent })
    for index in split.validation {
      let example = material.set.examples[index]
      // Nothing can be said about an intent whose only utterance is held back.
      guard taught.contains(example.intent) else { continue }
      let reading = intents.reading(of: material.ngrams[index])
      let best = reading.best(of: material.set.intents.count)
      answers.append(
        Answer(example: index, reading: reading, label: example.intent, best: best))
      if let tagger { count(tagger, example, intent: best, material) }
    }
    strangers += outOfScope.validation.map {
      let reading = intents.reading(of: material.analyzer.ngrams(of: material.set.outOfScope[$0]))
      return reading.scopeScore(intents: material.set.intents.count)
    }
  }

  private mutating func count(
    _ tagger: SlotTagger, _ example: TrainingSet.Example, intent: Int,
    _ material: TrainingMaterial
  ) {
    let found = tagger.ranges(
      in: example.text, allowing: material.set.slotsOfIntent[intent], material.analyzer,
      at: TrainingMaterial.reference)
    slots.add(found: Set(found), expected: Set(example.spans))
  }

  private mutating func calibrate(_ material: TrainingMaterial) {
    let intents = material.set.intents.count
    temperature = Temperature(
      fitting: answers.map(\.reading.logits), labels: answers.map(\.label))
    let right = answers.filter { $0.best == $0.label }.map {
      $0.reading.scopeScore(intents: intents)
    }
    scope =
      strangers.count < Self.fewStrangers
      ? ScopeRule(right: right, loss: material.plan.scopeLoss)
      : ScopeRule(right: right, outOfScope: strangers)
  }

  /// With fewer examples of what is out of scope, the rule looks at the utterances alone.
  private static let fewStrangers = 10
}

extension WideIntents.Reading {
  /// The likeliest of the first `intents` classes; the one beyond them is out of scope.
  func best(of intents: Int) -> Int {
    (0..<intents).reduce(0) { logits[$1] > logits[$0] ? $1 : $0 }
  }

  func scopeScore(intents: Int) -> Float {
    ScopeRule.score(probability: exp(logits[best(of: intents)]), coverage: coverage)
  }
}
