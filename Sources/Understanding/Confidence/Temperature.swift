import Foundation

/// What logits are divided by, so that probabilities are as often right as they say.
///
/// Source: Guo et al., On Calibration of Modern Neural Networks (2017), §4.2.
package struct Temperature: Hashable, Sendable, Codable {
  package var value: Float = 1

  package init() {}

  /// The temperature of least cross-entropy on logits of utterances that were not learnt from.
  ///
  /// Labels are taken as certain to (n + 1) / (n + 2) only, so that few utterances, all of them
  /// right, do not make it certain of everything (Platt, Probabilistic Outputs for Support
  /// Vector Machines, 1999, §2.2).
  /// A golden-section search: in the logarithm of the temperature there is one minimum.
  package init(fitting logits: [[Float]], labels: [Int]) {
    guard !logits.isEmpty else { return }
    let ratio = (Float(5).squareRoot() - 1) / 2
    var (low, high) = (log(Float(0.1)), log(Float(10)))
    func loss(_ logarithm: Float) -> Double {
      Self.crossEntropy(logits, labels: labels, temperature: exp(logarithm))
    }
    var (a, b) = (high - ratio * (high - low), low + ratio * (high - low))
    var (lossA, lossB) = (loss(a), loss(b))
    for _ in 0..<30 {
      if lossA < lossB {
        (high, b, lossB) = (b, a, lossA)
        a = high - ratio * (high - low)
        lossA = loss(a)
      } else {
        (low, a, lossA) = (a, b, lossB)
        b = low + ratio * (high - low)
        lossB = loss(b)
      }
    }
    value = exp((low + high) / 2)
  }

  package func probabilities(_ logits: [Float]) -> [Float] {
    logSoftmax(logits.map { $0 / value }).map { exp($0) }
  }

  private static func crossEntropy(
    _ logits: [[Float]], labels: [Int], temperature: Float
  ) -> Double {
    let doubt = 1 / Double(logits.count + 2)
    var sum = 0.0
    for (row, label) in zip(logits, labels) {
      let logs = logSoftmax(row.map { $0 / temperature })
      let mean = logs.reduce(0.0) { $0 + Double(max($1, -100)) } / Double(logs.count)
      sum -= (1 - doubt) * Double(logs[label]) + doubt * mean
    }
    return sum
  }
}
