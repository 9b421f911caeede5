import CKernels

/// Minimises a smooth function by the limited-memory BFGS method.
///
/// Source: Nocedal & Wright, Numerical Optimization, algorithms 7.4 and 3.5 (the line search
/// here brackets by bisection until the weak Wolfe conditions hold).
package struct LBFGS: Sendable {
  /// Pairs of steps that are remembered.
  package var memory = 8
  /// Ends when no component of the gradient is larger.
  package var tolerance: Float = 1e-4
  package var maximumIterations = 200

  package init() {}

  /// What became of a minimisation.
  package struct Outcome: Sendable, Equatable {
    package var iterations: Int
    package var loss: Double
    package var largestGradient: Float
  }

  /// Moves `x` to a minimum of `evaluate`, which writes the gradient and returns the value.
  ///
  /// - Throws: `CancellationError` between two iterations of a cancelled task.
  @discardableResult
  package func minimize(
    _ x: inout [Float], evaluate: (_ x: [Float], _ gradient: inout [Float]) -> Double
  ) throws -> Outcome {
    var gradient = [Float](repeating: 0, count: x.count)
    var loss = evaluate(x, &gradient)
    var history = History(capacity: memory)
    var iteration = 0
    while iteration < maximumIterations, largest(gradient) > tolerance {
      try Task.checkCancellation()
      var direction = history.direction(from: gradient)
      if dot(direction, gradient) >= 0 {
        history = History(capacity: memory)
        direction = gradient.map(-)
      }
      let first = iteration == 0 ? 1 / max(1, norm(gradient)) : 1
      guard
        let step = search(
          from: x, loss: loss, gradient: gradient, along: direction, first: first, evaluate)
      else { break }
      history.append(step: minus(step.x, x), change: minus(step.gradient, gradient))
      (x, gradient, loss) = (step.x, step.gradient, step.loss)
      iteration += 1
    }
    return Outcome(iterations: iteration, loss: loss, largestGradient: largest(gradient))
  }

  private struct Step {
    var x: [Float]
    var gradient: [Float]
    var loss: Double
  }

  /// A step that lowers the loss enough and flattens the slope; nil when floats can do no more.
  private func search(
    from x: [Float], loss: Double, gradient: [Float], along direction: [Float], first: Double,
    _ evaluate: ([Float], inout [Float]) -> Double
  ) -> Step? {
    let slope = dot(direction, gradient)
    var (low, high) = (0.0, Double.infinity)
    var length = first
    var best: Step?
    for _ in 0..<30 {
      var next = x
      next.withUnsafeMutableBufferPointer { next in
        mynah_axpy(next.count, Float(length), direction, next.baseAddress!)
      }
      var nextGradient = [Float](repeating: 0, count: x.count)
      let nextLoss = evaluate(next, &nextGradient)
      let step = Step(x: next, gradient: nextGradient, loss: nextLoss)
      if !(nextLoss <= loss + 1e-4 * length * slope) {
        high = length
      } else {
        best = step
        if dot(direction, nextGradient) >= 0.9 * slope { return step }
        low = length
      }
      length = high.isFinite ? (low + high) / 2 : 2 * length
    }
    return best
  }

  private struct History {
    let capacity: Int
    var pairs: [(step: [Float], change: [Float], rho: Double)] = []

    init(capacity: Int) { self.capacity = capacity }

    mutating func append(step: [Float], change: [Float]) {
      let curvature = dot(step, change)
      guard curvature > 1e-12 else { return }
      if pairs.count == capacity { pairs.removeFirst() }
      pairs.append((step, change, 1 / curvature))
    }

    /// The two-loop recursion: minus the approximate inverse Hessian times the gradient.
    func direction(from gradient: [Float]) -> [Float] {
      var q = gradient.map(-)
      var alphas: [Double] = []
      for pair in pairs.reversed() {
        let alpha = pair.rho * dot(pair.step, q)
        add(Float(-alpha), pair.change, to: &q)
        alphas.append(alpha)
      }
      if let last = pairs.last {
        let scale = Float(1 / (last.rho * dot(last.change, last.change)))
        for i in q.indices { q[i] *= scale }
      }
      for (pair, alpha) in zip(pairs, alphas.reversed()) {
        let beta = pair.rho * dot(pair.change, q)
        add(Float(alpha - beta), pair.step, to: &q)
      }
      return q
    }
  }
}
