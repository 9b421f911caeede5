/// How far confidences are from the share of them that is right, in 0...1 (ECE).
///
/// The mean over bins of equal width, each weighted by what falls into it.
/// Source: Naeini et al., Obtaining Well Calibrated Probabilities Using Bayesian Binning (2015).
package func expectedCalibrationError(
  _ answers: [(confidence: Double, isRight: Bool)], bins: Int = 15
) -> Double? {
  guard !answers.isEmpty else { return nil }
  var confidences = [Double](repeating: 0, count: bins)
  var right = [Double](repeating: 0, count: bins)
  for answer in answers {
    let bin = min(bins - 1, max(0, Int(answer.confidence * Double(bins))))
    confidences[bin] += answer.confidence
    right[bin] += answer.isRight ? 1 : 0
  }
  return zip(confidences, right).reduce(0) { $0 + abs($1.0 - $1.1) } / Double(answers.count)
}
