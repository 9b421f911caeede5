/// Lets a model serve only when its validated accuracy reaches a threshold.
package struct QualityGate: Hashable, Sendable {
  /// In 0...1; 0 lets every model pass.
  package var threshold: Double

  package init(threshold: Double) { self.threshold = threshold }

  /// Why a model may not serve.
  package struct Refusal: Error, Hashable, Sendable {
    package var accuracy: Double
    package var threshold: Double
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
