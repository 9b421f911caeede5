import CKernels

/// Multinomial logistic regression on sparse rows: a softmax over linear scores.
///
/// Minimises C · Σ cross-entropy + ½‖W‖², without a bias, as LIBLINEAR does.
/// Letters: N rows, D features, K classes.
package struct MultinomialLogistic: Sendable {
  /// How much the data count against the penalty.
  package var c: Float = 10
  package var solver = LBFGS()
  package var shards = Shards()

  package init() {}

  /// Shards of the sum over rows; partial gradients are added in their order.
  private static let parts = 4

  /// The weights, (D, K) row-major, of the minimum.
  ///
  /// - Parameters:
  ///   - rows: (N, D).
  ///   - labels: N classes in `0..<classes`.
  /// - Throws: `CancellationError`.
  package func fit(
    _ rows: SparseRows, labels: [Int], classes: Int
  ) throws -> (weights: [Float], outcome: LBFGS.Outcome) {
    precondition(rows.count == labels.count, "\(rows.count) rows, \(labels.count) labels")
    var weights = [Float](repeating: 0, count: rows.columns * classes)
    var partials = [[Float]](
      repeating: [Float](repeating: 0, count: weights.count), count: Self.parts)
    let outcome = try solver.minimize(&weights) { weights, gradient in
      loss(
        of: weights, on: rows, labels: labels, classes: classes, gradient: &gradient,
        partials: &partials)
    }
    return (weights, outcome)
  }

  private func loss(
    of weights: [Float], on rows: SparseRows, labels: [Int], classes: Int,
    gradient: inout [Float], partials: inout [[Float]]
  ) -> Double {
    let parts = shards.map(partials.count, consuming: &partials) { part, partial in
      partialLoss(
        of: weights, on: rows, labels: labels, classes: classes,
        among: Shards.rows(of: part, of: Self.parts, rows: rows.count), gradient: &partial)
    }
    for i in gradient.indices { gradient[i] = weights[i] }
    for partial in partials { add(c, partial, to: &gradient) }
    return Double(c) * parts.reduce(0, +) + dot(weights, weights) / 2
  }

  private func partialLoss(
    of weights: [Float], on rows: SparseRows, labels: [Int], classes: Int,
    among: Range<Int>, gradient: inout [Float]
  ) -> Double {
    var loss = 0.0
    var scores = [Float](repeating: 0, count: classes)
    for i in gradient.indices { gradient[i] = 0 }
    for row in among {
      for k in 0..<classes { scores[k] = 0 }
      rows.accumulate(row, times: weights, width: classes, into: &scores)
      let trueScore = scores[labels[row]]
      loss += Double(softmax(&scores) - trueScore)
      scores[labels[row]] -= 1
      rows.scatter(row, times: scores, into: &gradient)
    }
    return loss
  }
}
