/// One-vs-rest linear classification with the squared hinge loss, on sparse rows.
///
/// For each class, with y = +1 for its rows and −1 for all others, minimises
/// ½‖w‖² + C · Σ max(0, 1 − y w·x)² by coordinate descent on the dual.
/// Source: Hsieh et al., A Dual Coordinate Descent Method for Large-scale Linear SVM (2008),
/// algorithm 1. Letters: N rows, D features, K classes.
package struct SquaredHinge: Sendable {
  package var c: Float = 0.5
  /// Ends when the projected gradients of a pass over the rows differ by less.
  package var tolerance: Float = 0.1
  package var maximumPasses = 200
  package var seed: UInt64 = 1
  package var shards = Shards()

  package init() {}

  /// The weights, (D, K); the score of class k is a margin: positive for its own rows.
  ///
  /// - Parameters:
  ///   - rows: (N, D).
  ///   - labels: N classes in `0..<classes`.
  /// - Throws: `CancellationError`.
  package func fit(_ rows: SparseRows, labels: [Int], classes: Int) throws -> Matrix {
    precondition(rows.count == labels.count, "\(rows.count) rows, \(labels.count) labels")
    let weights = Matrix(rows: rows.columns, columns: classes)
    let lanes = DualDescent.lanes
    shards.forEach((classes + lanes - 1) / lanes) { group in
      let members = group * lanes..<min(classes, (group + 1) * lanes)
      var descent = DualDescent(rows, labels: labels, classes: members, c: c, seed: seed)
      for _ in 0..<maximumPasses {
        if Task.isCancelled || descent.pass() < tolerance { break }
      }
      descent.copyWeights(to: weights)
    }
    try Task.checkCancellation()
    return weights
  }
}
