/// Minimises a smooth function by the limited-memory BFGS method.
///
/// Source: Nocedal & Wright, Numerical Optimization, algorithm 7.5.
package struct LBFGS: Sendable {
  /// Pairs of steps that are remembered.
  package var memory = 8
  /// Ends when no component of the gradient is larger.
  package var tolerance: Float = 1e-4
  package var maximumIterations = 300
  package var shards = Shards()

  package init() {}

  /// What became of a minimisation.
  package struct Outcome: Sendable, Hashable {
    package var iterations: Int
    package var evaluations: Int
    package var loss: Double
    package var largestGradient: Float
  }

  /// Computes the value at `x` and writes the gradient there.
  package typealias Objective = (_ x: Matrix, _ gradient: Matrix) -> Double

  /// Moves `x` to a minimum of `objective`.
  ///
  /// - Throws: `CancellationError` between two iterations of a cancelled task.
  @discardableResult
  package func minimize(_ x: Matrix, _ objective: Objective) throws -> Outcome {
    let vectors = LongVectors(shards: shards)
    var search = LineSearch(from: x, vectors: vectors, objective)
    var history = StepHistory(capacity: memory, vectors: vectors)
    let direction = Matrix(rows: x.rows, columns: x.columns)
    var iterations = 0
    while iterations < maximumIterations, vectors.largest(search.gradient) > tolerance {
      try Task.checkCancellation()
      history.setDirection(direction, against: search.gradient)
      if vectors.dot(direction, search.gradient) >= 0 {
        history.forget()
        history.setDirection(direction, against: search.gradient)
      }
      // The first direction is the gradient itself, whose length says nothing.
      let first = history.isEmpty ? 1 / max(1, vectors.norm(search.gradient)) : 1
      guard let pair = search.step(along: direction, first: first, objective) else { break }
      history.append(pair)
      iterations += 1
    }
    x.copy(from: search.x)
    return Outcome(
      iterations: iterations, evaluations: search.evaluations, loss: search.loss,
      largestGradient: vectors.largest(search.gradient))
  }
}
