import Foundation
import NeuralCore

/// Intents and slots together: a wide branch and a deep one, whose verdicts are averaged, and a
/// tagger.
struct JointModel: Sendable {
  let wide: WideIntents
  let deep: DeepBranch
  /// How much the deep branch counts in the mean of log-probabilities, 0...1.
  let deepShare: Float
  /// nil where the deep branch tags, or where there are no slots.
  let tagger: SlotTagger?

  /// What the model says of one utterance.
  struct Reading: Sendable {
    /// Log-probabilities of the classes.
    var logits: [Float]
    /// Share of the utterance's n-grams that training has seen, 0...1.
    var coverage: Float
    /// Scores of the tags, (pieces, tags); nil where there are no slots.
    var emissions: Matrix?
  }

  func reading(of utterance: AnalyzedUtterance) -> Reading {
    let row = wide.reading(of: utterance.ngrams)
    let (logits, emissions) = deep.reading(of: utterance)
    let mean = zip(row.logits, logits).map { $0 + deepShare * ($1 - $0) }
    return Reading(
      logits: logSoftmax(mean), coverage: row.coverage,
      emissions: emissions ?? tagger?.emissions(of: utterance))
  }

  /// The slots of `allowed` that stand in the utterance.
  func spans(
    _ reading: Reading, of utterance: AnalyzedUtterance, allowing allowed: Set<Int>
  ) -> [TrainingSet.Example.Span] {
    guard let emissions = reading.emissions, let decoder = deep.decoder ?? tagger?.decoder
    else { return [] }
    return decoder.spans(emissions, allowing: allowed).map(utterance.range)
  }
}

extension JointModel.Reading {
  /// The likeliest of the first `intents` classes; the one beyond them is out of scope.
  func best(of intents: Int) -> Int {
    (0..<intents).reduce(0) { logits[$1] > logits[$0] ? $1 : $0 }
  }

  func scopeScore(intents: Int) -> Float {
    ScopeRule.score(
      probability: exp(logits[best(of: intents)]), chance: 1 / Float(logits.count),
      coverage: coverage)
  }
}

// MARK: Model files

extension JointModel {
  /// What a file's header says of a model's make-up.
  struct Shape: Hashable, Sendable, Codable {
    var deep: DeepNetwork.Size
    var deepShare: Float
    var hasTagger: Bool
  }

  var shape: Shape {
    Shape(deep: deep.network.size, deepShare: deepShare, hasTagger: tagger != nil)
  }

  func append(to writer: inout SafeTensorsWriter) {
    wide.append("intents", to: &writer)
    deep.append(to: &writer)
    tagger?.append(to: &writer)
  }

  /// - Throws: `SafeTensorsDamage` or `ModelDamage`.
  init(
    _ shape: Shape, _ labels: ModelLabels, families: [LanguageFeatures.NGrams],
    in file: SafeTensors
  ) throws {
    wide = try WideIntents("intents", classes: labels.classes, families: families, in: file)
    deep = try DeepBranch(shape.deep, in: file)
    deepShare = shape.deepShare
    tagger = shape.hasTagger ? try SlotTagger(slots: labels.slots.count, in: file) : nil
  }
}
