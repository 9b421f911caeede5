extension TrainingReport {
  init(_ validation: HeldOutAnswers, of material: TrainingMaterial) {
    let answers = validation.answers
    let right = answers.count { $0.best == $0.label }
    let accuracy = answers.isEmpty ? 0 : Double(right) / Double(answers.count)
    let confidences = answers.map { answer in
      let probabilities = validation.temperature.probabilities(answer.logits)
      return (confidence: Double(probabilities[answer.best]), isRight: answer.best == answer.label)
    }
    self.init(
      utterances: material.set.examples.count, intents: material.set.intents.count,
      validation: Validation(
        method: validation.folds > 1 ? .crossValidation : .split, folds: validation.folds,
        utterances: answers.count, intentAccuracy: accuracy,
        uncertainty: Self.standardError(right, of: answers.count),
        slotF1: validation.slots.f1, threshold: Double(validation.scope.threshold),
        calibrationError: expectedCalibrationError(confidences)),
      choices: material.plan.reasons, warnings: Self.warnings(of: material.set),
      heldOut: HeldOutRecord(validation, of: material))
  }

  /// Of a share, as if one more had been right and one more wrong: all right is not certain.
  private static func standardError(_ right: Int, of count: Int) -> Double {
    let share = Double(right + 1) / Double(count + 2)
    return (share * (1 - share) / Double(count + 2)).squareRoot()
  }

  private static func warnings(of set: TrainingSet) -> [String] {
    thinIntents(of: set) + sharedUtterances(of: set)
  }

  private static func thinIntents(of set: TrainingSet) -> [String] {
    var counts = [Int](repeating: 0, count: set.intents.count)
    for example in set.examples { counts[example.intent] += 1 }
    return zip(set.intents, counts).compactMap { intent, count in
      switch count {
      case 0: "intent '\(intent)' has no utterance and cannot be understood"
      case 1: "intent '\(intent)' has one utterance, which cannot be validated"
      default: nil
      }
    }
  }

  /// Utterances that differ in nothing the model sees.
  private static func sharedUtterances(of set: TrainingSet) -> [String] {
    var first: [String: TrainingSet.Example] = [:]
    var warnings: [String] = []
    for example in set.examples {
      let key = wordsAlone(of: example.text)
      guard let earlier = first[key] else {
        first[key] = example
        continue
      }
      let place = example.location.file.isEmpty ? "" : "\(example.location): "
      warnings.append(
        earlier.intent == example.intent
          ? "\(place)'\(example.text)' is there twice"
          : "\(place)'\(example.text)' is an utterance of '\(set.intents[earlier.intent])' "
            + "and of '\(set.intents[example.intent])'")
    }
    return warnings
  }
}
