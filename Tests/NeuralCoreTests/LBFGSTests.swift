import NeuralCore
import Testing

@Suite struct LBFGSTests {
  @Test func `finds the end of Rosenbrock's valley`() throws {
    let x = Matrix(rows: 1, columns: 2, [-1.2, 1])
    let outcome = try LBFGS().minimize(x) { x, gradient in
      let (a, b) = (Double(x[0, 0]), Double(x[0, 1]))
      gradient[0, 0] = Float(-2 * (1 - a) - 400 * a * (b - a * a))
      gradient[0, 1] = Float(200 * (b - a * a))
      return (1 - a) * (1 - a) + 100 * (b - a * a) * (b - a * a)
    }
    #expect(abs(x[0, 0] - 1) < 1e-3 && abs(x[0, 1] - 1) < 1e-3)
    #expect(outcome.largestGradient <= 1e-4)
  }

  @Test(arguments: [1, 2, 3, 8])
  func `solves a badly scaled quadratic to the tolerance`(threads: Int) throws {
    // More floats than one piece of a long vector holds.
    let count = 70_000
    let x = Matrix(rows: 1, columns: count)
    var solver = LBFGS()
    solver.shards = Shards(threads: threads)
    let outcome = try solver.minimize(x) { x, gradient in
      (0..<count).reduce(0.0) { sum, i in
        let scale = Float(1 + i % 100)
        gradient[0, i] = scale * (x[0, i] - 1)
        return sum + Double(scale * (x[0, i] - 1) * (x[0, i] - 1)) / 2
      }
    }
    #expect(outcome.largestGradient <= 1e-4)
    #expect(x.elements.allSatisfy { abs($0 - 1) < 2e-4 })
  }

  @Test func `stays at a minimum`() throws {
    let x = Matrix(rows: 1, columns: 3)
    let outcome = try LBFGS().minimize(x) { _, _ in 0 }
    #expect(outcome.iterations == 0 && outcome.evaluations == 1)
  }

  @Test func `ends when floats can go no lower`() throws {
    var solver = LBFGS()
    solver.tolerance = 0
    let x = Matrix(rows: 1, columns: 1, [3])
    let outcome = try solver.minimize(x) { x, gradient in
      gradient[0, 0] = 2 * x[0, 0] - 0.1
      return Double(x[0, 0]) * Double(x[0, 0]) - 0.1 * Double(x[0, 0])
    }
    #expect(abs(x[0, 0] - 0.05) < 1e-6)
    #expect(outcome.iterations < 50)
  }

  @Test func `a cancelled task minimises no further`() async {
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      try LBFGS().minimize(Matrix(rows: 1, columns: 1)) { x, gradient in
        gradient[0, 0] = 1
        return Double(x[0, 0])
      }
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
