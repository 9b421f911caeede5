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

  /// The weights, (D, K), of the minimum.
  ///
  /// - Parameters:
  ///   - rows: (N, D).
  ///   - labels: N classes in `0..<classes`.
  /// - Throws: `CancellationError`.
  package func fit(
    _ rows: SparseRows, labels: [Int], classes: Int
  ) throws -> (weights: Matrix, outcome: LBFGS.Outcome) {
    precondition(rows.count == labels.count, "\(rows.count) rows, \(labels.count) labels")
    precondition(labels.allSatisfy((0..<classes).contains), "labels in 0..<\(classes)")
    let objective = LogisticObjective(
      rows, labels: labels, classes: classes, c: c, shards: shards)
    let weights = Matrix(rows: rows.columns, columns: classes)
    var solver = solver
    solver.shards = shards
    let outcome = try solver.minimize(weights) { objective.loss(of: $0, gradient: $1) }
    return (weights, outcome)
  }
}

/// The loss that multinomial logistic regression minimises, and its gradient.
struct LogisticObjective {
  private let rows: SparseRows
  private let columns: SparseRows
  private let labels: [Int]
  private let c: Float
  private let shards: Shards
  /// Scores, then their gradients, (N, K).
  private let scores: Matrix

  init(_ rows: SparseRows, labels: [Int], classes: Int, c: Float, shards: Shards) {
    (self.rows, self.labels, self.c, self.shards) = (rows, labels, c, shards)
    columns = rows.transposed()
    scores = Matrix(rows: rows.count, columns: classes)
  }

  /// dW = W + C · Xᵀ (softmax(X W) − Y).
  func loss(of weights: Matrix, gradient: Matrix) -> Double {
    product(rows, weights, into: scores, .replacing, sharing: shards)
    let crossEntropy = takeOffLabels()
    gradient.copy(from: weights)
    product(columns, scores, into: gradient, .adding, sharing: shards)
    let vectors = LongVectors(shards: shards)
    return Double(c) * crossEntropy + vectors.dot(weights, weights) / 2
  }

  /// Makes the scores C · (softmax − one at the true class); returns the cross-entropy.
  private func takeOffLabels() -> Double {
    let parts = 16
    return shards.map(parts) { [scores, labels, c] part in
      var sum = 0.0
      for row in Shards.rows(of: part, of: parts, rows: labels.count) {
        let trueScore = scores[row, labels[row]]
        sum += Double(Kernels.softmax(row: row, of: scores) - trueScore)
        scores[row, labels[row]] -= 1
        Kernels.scale(scores.rows(row..<row + 1), by: c)
      }
      return sum
    }.reduce(0, +)
  }
}
