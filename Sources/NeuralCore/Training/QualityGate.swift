/// Lets a model serve only when its validated accuracy reaches a threshold.
package struct QualityGate: Hashable, Sendable {
  /// In 0...1; 0 lets every model pass.
  package var threshold: Double

  package init(threshold: Double) { self.threshold = threshold }

  /// Why a model may not serve.
  package struct Refusal: Error, Hashable, Sendable {
    package var accuracy: Double
    package var threshold: Double

    package init(accuracy: Double, threshold: Double) {
      (self.accuracy, self.threshold) = (accuracy, threshold)
    }
  }

  /// Hands `model` over.
  ///
  /// - Throws: `Refusal` when `accuracy` is under the threshold.
  package func admit<Model>(_ model: Model, accuracy: Double) throws(Refusal) -> Model {
    guard accuracy >= threshold else {
      throw Refusal(accuracy: accuracy, threshold: threshold)
    }
    return model
  }
}

extension QualityGate.Refusal: CustomStringConvertible {
  package var description: String {
    "validated accuracy is \(percent(accuracy)), under the threshold of \(percent(threshold))"
  }

  private func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
}
