/// Where a minimisation stands, and its search for the next point along a direction.
struct LineSearch {
  private(set) var x: Matrix
  private(set) var gradient: Matrix
  private(set) var loss: Double
  private(set) var evaluations = 1
  private let vectors: LongVectors

  init(from x: Matrix, vectors: LongVectors, _ objective: LBFGS.Objective) {
    self.vectors = vectors
    self.x = Matrix(rows: x.rows, columns: x.columns)
    self.x.copy(from: x)
    gradient = Matrix(rows: x.rows, columns: x.columns)
    loss = objective(self.x, gradient)
  }

  /// A point that lowers the loss enough and at which the slope is flatter: the weak Wolfe
  /// conditions, found by bisection. (Lewis & Overton, Nonsmooth optimization via quasi-Newton
  /// methods, 2013.)
  ///
  /// - Parameter first: the length of step that is tried first.
  /// - Returns: the step taken; nil when floats can go no lower.
  mutating func step(
    along direction: Matrix, first: Double, _ objective: LBFGS.Objective
  ) -> StepHistory.Pair? {
    let slope = vectors.dot(direction, gradient)
    let next = Matrix(rows: x.rows, columns: x.columns)
    let nextGradient = Matrix(rows: x.rows, columns: x.columns)
    var (low, high, length) = (0.0, Double.infinity, first)
    for _ in 0..<25 {
      vectors.set(next, to: x, plus: Float(length), direction)
      let nextLoss = objective(next, nextGradient)
      evaluations += 1
      let nextSlope = vectors.dot(direction, nextGradient)
      if !isLower(nextLoss, length: length, slope: slope, nextSlope: nextSlope) {
        high = length
      } else if nextSlope < 0.9 * slope {
        low = length
      } else {
        return move(to: next, nextGradient, nextLoss)
      }
      length = high.isFinite ? (low + high) / 2 : 2 * length
    }
    return nil
  }

  /// Whether the loss fell enough. Near the minimum floats no longer show the fall; there a
  /// slope that is no steeper upwards than it was downwards proves it (Hager & Zhang, 2005).
  private func isLower(
    _ nextLoss: Double, length: Double, slope: Double, nextSlope: Double
  ) -> Bool {
    if nextLoss <= loss + 1e-4 * length * slope { return true }
    return nextLoss <= loss + 1e-6 * abs(loss) && nextSlope <= -0.8 * slope
  }

  private mutating func move(
    to next: Matrix, _ nextGradient: Matrix, _ nextLoss: Double
  ) -> StepHistory.Pair {
    // The old point and gradient are no longer needed: they become the differences.
    let pair = StepHistory.Pair(step: x, change: gradient)
    vectors.subtract(pair.step, from: next)
    vectors.subtract(pair.change, from: nextGradient)
    (x, gradient, loss) = (next, nextGradient, nextLoss)
    return pair
  }
}
