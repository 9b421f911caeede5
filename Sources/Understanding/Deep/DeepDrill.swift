import NeuralCore

/// The losses of the deep branch on utterances it learns from, with what is left out or replaced
/// at each step so that it does not learn them by heart.
struct DeepDrill: Sendable {
  private struct Exercise: Sendable {
    var input: DeepVocabulary.Input
    var path: [Int]
  }

  private let network: DeepNetwork
  private let settings: DeepBranch.Settings
  private let labels: [Int]
  /// For each utterance, itself and then its variants.
  private let exercises: [[Exercise]]
  /// How often a form is taken for one never seen; rare forms more often.
  private let forgetting: [Float]

  init(
    _ lessons: [DeepBranch.Lesson], vocabulary: DeepVocabulary, network: DeepNetwork,
    settings: DeepBranch.Settings
  ) {
    (self.network, self.settings) = (network, settings)
    labels = lessons.map(\.label)
    exercises = lessons.map { lesson in
      [Exercise(input: vocabulary.input(lesson.utterance), path: lesson.path)]
        + lesson.variants.map { Exercise(input: vocabulary.input($0.utterance), path: $0.path) }
    }
    forgetting = [0] + vocabulary.formCounts.map { 0.25 / (0.25 + Float($0)) + 0.02 }
  }

  func addLosses(of examples: ArraySlice<Int>, on tape: Tape) {
    var random = tape.makeGenerator()
    let chosen = examples.map { exercise($0, using: &random) }
    let batch = DeepNetwork.Batch(chosen.map(\.input), network.size)
    let (scores, emissions) = network(batch, on: tape)
    _ = tape.crossEntropy(scores, labels: examples.map { labels[$0] }, smoothing: 0.1)
    if let tags = network.tags, let emissions {
      tags.crf.addLoss(
        of: chosen.flatMap(\.path), emissions: emissions, batch.segments,
        weight: settings.tagWeight, on: tape)
    }
  }

  /// Share of the tag features that a step does not see.
  private static let featureDropout: Float = 0.2

  private func exercise(_ example: Int, using random: inout SeededGenerator) -> Exercise {
    let choices = exercises[example]
    var chosen = choices[0]
    if choices.count > 1, random.uniform() < settings.substitution {
      chosen = choices[1 + random.index(below: choices.count - 1)]
    }
    for place in chosen.input.forms.indices {
      let form = Int(chosen.input.forms[place])
      if random.uniform() < forgetting[form] {
        chosen.input.forms[place] = DeepVocabulary.unknownForm
      }
    }
    for piece in chosen.input.tagFeatures.indices {
      chosen.input.tagFeatures[piece].removeAll { _ in random.uniform() < Self.featureDropout }
    }
    return chosen
  }
}
