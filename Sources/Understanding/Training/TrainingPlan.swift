/// What the amount of data decides, so that nobody sets a hyper-parameter.
package struct TrainingPlan: Hashable, Sendable {
  package enum Validation: Hashable, Sendable {
    /// Every utterance is held back once.
    case crossValidation(folds: Int)
    /// A share of every intent's utterances is held back.
    case split(share: Double)
  }

  var intents: WideIntents.Method
  package var deep: DeepBranch.Settings
  /// How much the deep branch counts, 0...1.
  var deepShare: Float
  package var validation: Validation
  /// Variants with other values that are made of an utterance with slots.
  var substitutions: Int
  /// Share of the rightly classified utterances that the scope rule may turn away.
  let scopeLoss = 0.02
  /// What was chosen and why, in sentences.
  var reasons: [String] = []

  private static let fewUtterances = 50
  private static let manyExamples = 3000
  private static let fewTagged = 1000

  /// - Parameter share: what the bot's author wants held back.
  package init(for set: TrainingSet, share: Double) {
    let perIntent = set.examples.count / max(1, set.intents.count)
    let tagged = set.examples.count { !$0.spans.isEmpty }
    let isFew = perIntent <= Self.fewUtterances
    intents = isFew ? .logistic : .hinge
    let isPlenty = set.examples.count >= Self.manyExamples
    deep = isPlenty ? .convolutional : .bag
    deepShare = isFew ? 0.2 : 0.5
    substitutions = tagged < Self.fewTagged ? 4 : 1
    if isPlenty {
      validation = .split(share: share > 0 ? share : 0.2)
    } else {
      let folds = share > 0 ? Int((1 / share).rounded()) : 5
      validation = .crossValidation(folds: min(10, max(3, folds)))
    }
    reasons = [
      "\(perIntent) utterances an intent: "
        + (isFew
          ? "multinomial logistic regression, fitted to convergence"
          : "one-vs-rest squared hinge by dual coordinate descent"),
      isPlenty
        ? "\(set.examples.count) utterances: beside it a gated convolutional network, which "
          + "counts \(deepShare) and tags slots as well"
        : "\(set.examples.count) utterances: beside it a bag of embeddings, which counts "
          + "\(deepShare), and a CRF on sparse features for slots",
      "\(tagged) utterances with slots: \(substitutions) "
        + (substitutions == 1 ? "variant" : "variants") + " of each with other values",
      validation.sentence,
    ]
  }
}

extension TrainingPlan.Validation {
  /// What is done, in words.
  var sentence: String {
    switch self {
    case .crossValidation(let folds):
      "validated by \(folds)-fold cross-validation; the model that serves learns from all"
    case .split(let share):
      "validated on a stratified \(Int((share * 100).rounded())) %; "
        + "the model that serves learns from all"
    }
  }
}
