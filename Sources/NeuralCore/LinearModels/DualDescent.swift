/// Coordinate descent for up to sixteen classes at once: the weights of a feature for all of
/// them share a cache line, so that a row is read once and not once a class.
struct DualDescent {
  static let lanes = 16

  private let rows: SparseRows
  private let labels: [Int]
  private let classes: Range<Int>
  /// 1 / 2C, which the squared hinge adds to the diagonal of the dual.
  private let diagonal: Float
  /// (D, lanes).
  private let weights: Matrix
  /// The dual variables, (N, lanes).
  private let alphas: Matrix
  private let squaredNorms: [Float]
  private var random: SeededGenerator
  private let margins = Matrix(rows: 1, columns: lanes)
  private let changes = Matrix(rows: 1, columns: lanes)

  init(_ rows: SparseRows, labels: [Int], classes: Range<Int>, c: Float, seed: UInt64) {
    (self.rows, self.labels, self.classes) = (rows, labels, classes)
    diagonal = 1 / (2 * c)
    weights = Matrix(rows: rows.columns, columns: Self.lanes)
    alphas = Matrix(rows: rows.count, columns: Self.lanes)
    squaredNorms = (0..<rows.count).map { row in
      rows.values[rows.range(of: row)].reduce(0) { $0 + $1 * $1 }
    }
    random = SeededGenerator(seed: seed)
  }

  /// Visits every row once; returns the largest spread of projected gradients of a class.
  mutating func pass() -> Float {
    var most = [Float](repeating: -.infinity, count: Self.lanes)
    var least = [Float](repeating: .infinity, count: Self.lanes)
    for row in random.shuffled(Array(0..<rows.count)) {
      Kernels.gather(rows, row: row, from: weights, into: margins)
      if setChanges(for: row, &most, &least) {
        Kernels.scatter(rows, row: row, times: changes, into: weights)
      }
    }
    return (0..<classes.count).reduce(0) { max($0, most[$1] - least[$1]) }
  }

  /// Moves the dual variables of a row to their minimum, each alone; false if none moved.
  private func setChanges(
    for row: Int, _ most: inout [Float], _ least: inout [Float]
  ) -> Bool {
    var hasMoved = false
    let curvature = squaredNorms[row] + diagonal
    for lane in 0..<classes.count {
      let sign: Float = labels[row] == classes.lowerBound + lane ? 1 : -1
      let alpha = alphas.start[row * Self.lanes + lane]
      let slope = sign * margins.start[lane] - 1 + diagonal * alpha
      // A variable at its bound can only grow.
      let projected = alpha == 0 ? min(slope, 0) : slope
      most[lane] = max(most[lane], projected)
      least[lane] = min(least[lane], projected)
      let next = abs(projected) > 1e-12 ? max(alpha - slope / curvature, 0) : alpha
      alphas.start[row * Self.lanes + lane] = next
      changes.start[lane] = (next - alpha) * sign
      hasMoved = hasMoved || next != alpha
    }
    return hasMoved
  }

  func copyWeights(to all: Matrix) {
    for feature in 0..<all.rows {
      for (lane, label) in classes.enumerated() { all[feature, label] = weights[feature, lane] }
    }
  }
}
