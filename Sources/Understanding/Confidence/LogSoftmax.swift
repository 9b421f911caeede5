import Foundation

/// Scores as log-probabilities: less the log of the sum of their exponentials.
func logSoftmax(_ scores: [Float]) -> [Float] {
  guard let most = scores.max() else { return [] }
  let sum = scores.reduce(0) { $0 + exp($1 - most) }
  return scores.map { $0 - most - log(sum) }
}
