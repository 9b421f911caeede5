import Conversation
import Language
import NeuralCore
import SlotTypes

/// What training is told besides the bot.
package struct TrainingOptions: Sendable {
  /// How far training has come.
  package struct Progress: Hashable, Sendable {
    /// What is being done, in words.
    package var stage: String
    /// 0...1 of the whole training.
    package var fraction: Double
  }

  package var threads: Int
  package var seed: UInt64
  package var progress: @Sendable (Progress) -> Void
  /// Changes what the amount of data decided: for measuring one choice against another.
  package var adjustPlan: @Sendable (inout TrainingPlan) -> Void = { _ in }

  package init(
    threads: Int = Shards.cores, seed: UInt64 = 1,
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) {
    (self.threads, self.seed, self.progress) = (threads, seed, progress)
  }
}

/// A model that may serve, and how well it does.
package struct TrainedModel: Sendable {
  package let model: Model
  package let report: TrainingReport

  /// Writes the model's file, all or nothing. The same bot gives the same bytes.
  package func write(to path: String) throws { try model.write(to: path) }
}

/// Trains a bot's model for one locale: validates on utterances held back, calibrates on them,
/// and then learns from all.
///
/// - Throws: `TrainingError` when there is nothing to learn or the model is under the bot's
///   gate; `CancellationError`; what is wrong with a locale's data.
package func train(
  _ locale: BotLocale, _ options: TrainingOptions = TrainingOptions()
) throws -> TrainedModel {
  // Slot values are known in more locales than can be learnt.
  _ = try LanguageFeatures(locale: locale.locale)
  let slotTypes = try SlotTypes(locale: locale.locale, custom: locale.slotTypes)
  let set = TrainingSet(locale, slotTypes: slotTypes, seed: options.seed)
  guard !set.examples.isEmpty else { throw TrainingError.noUtterances(locale.locale) }
  var plan = TrainingPlan(for: set, share: locale.validation.share)
  options.adjustPlan(&plan)
  let labels = ModelLabels(
    set, cutsWords: set.cutsWords(at: try Particles(locale: locale.locale.text)))
  let analyzer = try UtteranceAnalyzer(
    locale, slotTypes: slotTypes, cutsWords: labels.cutsWords)
  let material = TrainingMaterial(
    set, plan: plan, analyzer: analyzer, seed: options.seed,
    shards: Shards(threads: options.threads))

  let validation = try HeldOutAnswers(of: material) { part, parts in
    options.progress(
      .init(stage: "validating", fraction: Double(part) / Double(parts + 1)))
  }
  let report = TrainingReport(validation, of: material)
  let gate = QualityGate(threshold: locale.validation.accuracy)
  do { try gate.admit((), accuracy: report.validation.intentAccuracy) } catch {
    throw TrainingError.underGate(report, required: error.threshold)
  }

  options.progress(.init(stage: "learning from all utterances", fraction: validation.share))
  let model = Model(
    labels: labels,
    joint: try material.model(
      learning: Array(set.examples.indices), outOfScope: Array(set.outOfScope.indices)),
    temperature: validation.temperature, scope: validation.scope, report: report,
    fingerprint: Model.fingerprint(of: locale))
  options.progress(.init(stage: "done", fraction: 1))
  return TrainedModel(model: model, report: report)
}
