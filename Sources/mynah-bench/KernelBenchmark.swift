import NeuralCore

/// How fast square matrix products are, as a share of what a loop that never leaves the
/// registers reaches on one core in the same run.
func kernelBenchmark() {
  print("kernels: \(Machine.instructionSet)")
  for size in [128, 192, 256, 384, 512] {
    let square = SquareProduct(size: size)
    precondition(square.error() < 1e-5, "a product of \(size) is off by \(square.error())")
    // The peak is measured anew beside each product: other programs take turns with this one.
    let rounds = (0..<51).map { _ in
      let peak = rate { Machine.multiplyAdds(rounds: 30_000) }
      let product = rate { square.run(times: max(1, 256 / size)) }
      return (product: product, share: product / peak)
    }
    print(
      "kernels: \(size): \(rounded(median(rounds.map(\.product)) / 1e9)) GFLOP/s, "
        + "\(rounded(100 * median(rounds.map(\.share)))) % of the peak of one core")
  }
}

/// A product of two random square matrices.
private struct SquareProduct {
  let a: Matrix
  let b: Matrix
  let c: Matrix
  let workspace = Workspace()

  init(size: Int) {
    var random = SeededGenerator(seed: 1)
    func draw() -> Matrix {
      Matrix(rows: size, columns: size, (0..<size * size).map { _ in random.normal() })
    }
    (a, b, c) = (draw(), draw(), Matrix(rows: size, columns: size))
  }

  /// Floating-point operations done.
  func run(times: Int) -> Double {
    for _ in 0..<times { product(a, b, into: c, .replacing, in: workspace) }
    let size = Double(c.rows)
    return 2 * size * size * size * Double(times)
  }

  /// The largest difference from sums in double precision, as a share of the size, over a
  /// sample of the elements.
  func error() -> Double {
    _ = run(times: 1)
    var error = 0.0
    for i in stride(from: 0, to: c.rows, by: 7) {
      for j in stride(from: 0, to: c.columns, by: 5) {
        let sum = (0..<a.columns).reduce(0.0) { $0 + Double(a[i, $1]) * Double(b[$1, j]) }
        error = max(error, abs(sum - Double(c[i, j])) / Double(c.rows))
      }
    }
    return error
  }
}

/// What `work` returns, for each second that it takes.
private func rate(_ work: () -> Double) -> Double {
  var operations = 0.0
  let time = ContinuousClock().measure { operations = work() }
  return operations / (time / .seconds(1))
}

private func rounded(_ value: Double) -> Int { Int(value.rounded()) }

private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
