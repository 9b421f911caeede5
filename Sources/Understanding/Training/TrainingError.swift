import Conversation

/// Why training hands over no model.
package enum TrainingError: Error, Hashable, Sendable {
  /// There is nothing to learn.
  case noUtterances(LocaleID)
  /// The validated accuracy is under the one the bot asks for.
  case underGate(TrainingReport, required: Double)
}

extension TrainingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noUtterances(let locale): "\(locale): no intent has an utterance to learn from"
    case .underGate(let report, let required):
      "the model understands \(Self.percent(report.validation.intentAccuracy)) of utterances it "
        + "has not seen, and the bot asks for \(Self.percent(required)): give the intents more "
        + "varied utterances, or lower 'accuracy' under 'validation'"
    }
  }

  private static func percent(_ share: Double) -> String {
    "\((share * 1000).rounded() / 10) %"
  }
}
