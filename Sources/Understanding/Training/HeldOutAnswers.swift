import NeuralCore

/// What models that learnt from a part of the utterances say of the rest.
struct HeldOutAnswers: Sendable {
  /// An utterance that was held back, and what was understood of it.
  struct Answer: Sendable {
    /// Index of the example.
    var example: Int
    /// Log-probabilities of the classes.
    var logits: [Float]
    var label: Int
    /// The intent with the highest probability.
    var best: Int
    /// How sure it is that the utterance is in scope.
    var scopeScore: Float
  }

  private(set) var answers: [Answer] = []
  /// Scores of utterances that were held back and whose letters were shuffled.
  private var noise: [Float] = []
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
    let model = try material.model(
      learning: split.training, outOfScope: outOfScope.training)
    let filter = MentionFilter(
      material.set, learning: split.training, types: material.analyzer.types)
    let taught = Set(split.training.map { material.set.examples[$0].intent })
    for index in split.validation {
      let example = material.set.examples[index]
      // Nothing can be said about an intent whose only utterance is held back.
      guard taught.contains(example.intent) else { continue }
      let utterance = material.heldOut(index, filter)
      let reading = model.reading(of: utterance)
      let best = reading.best(of: material.set.intents.count)
      let found = model.spans(
        reading, of: utterance, allowing: material.set.slotsOfIntent[best])
      slots.add(found: Set(found), expected: Set(example.spans))
      answers.append(
        Answer(
          example: index, logits: reading.logits, label: example.intent, best: best,
          scopeScore: reading.scopeScore(intents: material.set.intents.count)))
    }
    var random = SeededGenerator(seed: material.seed)
    noise += split.validation.map { index in
      let text = material.set.examples[index].text.lettersShuffled(using: &random)
      return model.reading(of: material.analyzer.analyze(text, mentions: []))
        .scopeScore(intents: material.set.intents.count)
    }
    strangers += outOfScope.validation.map {
      model.reading(of: material.strangers[$0]).scopeScore(
        intents: material.set.intents.count)
    }
  }

  private mutating func calibrate(_ material: TrainingMaterial) {
    temperature = Temperature(fitting: answers.map(\.logits), labels: answers.map(\.label))
    let right = answers.filter { $0.best == $0.label }.map(\.scopeScore)
    scope =
      strangers.count < Self.fewStrangers
      ? ScopeRule(right: right, loss: material.plan.scopeLoss, noise: noise)
      : ScopeRule(right: right, outOfScope: strangers)
  }

  /// With fewer examples of what is out of scope, the rule looks at the utterances alone.
  private static let fewStrangers = 10
}
