/// What training reached, and what it noticed.
package struct TrainingReport: Hashable, Sendable, Codable {
  package struct Validation: Hashable, Sendable, Codable {
    package enum Method: String, Hashable, Sendable, Codable {
      case crossValidation, split
    }

    package var method: Method
    /// Parts of which each was held back once; 1 for a split.
    package var folds: Int
    /// Utterances that were held back.
    package var utterances: Int
    /// Share of them whose intent was found, 0...1.
    package var intentAccuracy: Double
    /// One standard error of that.
    package var uncertainty: Double
    /// nil where no utterance has a slot.
    package var slotF1: Double?
    /// The score under which an utterance falls back, 0...1.
    package var threshold: Double
    /// Expected calibration error of the confidences, 0...1.
    package var calibrationError: Double?
  }

  package var utterances: Int
  package var intents: Int
  package var validation: Validation
  /// What the amount of data decided, in sentences.
  package var choices: [String]
  /// What the author should look at, in sentences.
  package var warnings: [String]
  /// What was understood wrongly of the utterances held back.
  package var heldOut: HeldOutRecord
}
