/// Teaches the rows of a table that got a gradient.
struct TableOptimizer: Sendable {
  private let rule: TableRule
  private let weights: Matrix
  /// Adam's moments, or Adagrad's sums of squares in `second` alone.
  private let first: Matrix
  private let second: Matrix

  init(_ rule: TableRule, weights: Matrix) {
    (self.rule, self.weights) = (rule, weights)
    second = Matrix(rows: weights.rows, columns: weights.columns)
    switch rule {
    case .lazyAdam: first = Matrix(rows: weights.rows, columns: weights.columns)
    case .adagrad: first = Matrix(rows: 0, columns: weights.columns)
    }
  }

  /// - Parameters:
  ///   - adam: the step that all other weights take; a table has a rate of its own.
  ///   - factor: multiplies that rate.
  ///   - shrink: multiplies the gradient.
  func step(_ gradient: RowGradient, _ adam: AdamStep, _ factor: Float, shrink: Float) {
    var adam = adam
    adam.decay = 0
    let values = gradient.values
    Kernels.scale(values, by: shrink)
    for (place, row) in gradient.touched.enumerated() {
      let rows = Int(row)..<Int(row) + 1
      let dRow = values.rows(place..<place + 1)
      switch rule {
      case .lazyAdam(let rate):
        adam.rate = rate * factor
        Kernels.adam(
          adam, gradient: dRow, first: first.rows(rows), second: second.rows(rows),
          weights: weights.rows(rows))
      case .adagrad(let rate):
        Kernels.adagrad(
          rate: rate * factor, gradient: dRow, sums: second.rows(rows),
          weights: weights.rows(rows))
      }
    }
  }
}
