import CKernels  // the only import of it

/// The C kernels on matrices. Shapes are checked by their callers.
enum Kernels {
  static var instructionSet: String { String(cString: mynah_instruction_set()) }

  // MARK: Products

  /// Floats of scratch that a product with so many rows needs.
  static func productScratch(rows: Int) -> Int { Int(mynah_sgemm_scratch(rows)) }

  /// A matrix or its transpose: how its floats lie in memory.
  struct Operand {
    let rows: Int
    let columns: Int
    fileprivate let memory: mynah_operand

    init(_ matrix: Matrix) {
      (rows, columns) = (matrix.rows, matrix.columns)
      memory = mynah_operand(at: matrix.start, row: matrix.columns, column: 1)
    }

    init(_ transposed: Matrix.Transposed) {
      let matrix = transposed.matrix
      (rows, columns) = (matrix.columns, matrix.rows)
      memory = mynah_operand(at: matrix.start, row: 1, column: matrix.columns)
    }
  }

  static func product(
    _ a: Operand, _ b: Operand, into c: Matrix, _ output: Output, scratch: Floats
  ) {
    precondition(
      a.columns == b.rows && a.rows == c.rows && b.columns == c.columns,
      "(\(a.rows), \(a.columns)) (\(b.rows), \(b.columns)) → (\(c.rows), \(c.columns))")
    mynah_sgemm(
      c.rows, c.columns, a.columns, a.memory, b.memory, c.start, c.columns,
      output == .adding ? 1 : 0, scratch.start)
  }

  /// Floating-point operations of a loop on registers, for benchmarks.
  static func peakOperations(rounds: Int) -> Double {
    var sink: [Float] = [0.5, 0.25]
    return mynah_peak(rounds, &sink)
  }

  // MARK: Sparse rows

  static func gather(
    _ sparse: SparseRows, _ rows: Range<Int>, from b: Matrix, into c: Matrix, _ output: Output
  ) {
    withEntries(of: sparse) { indices, values in
      for row in rows {
        let range = sparse.range(of: row)
        mynah_gather(
          range.count, indices + range.lowerBound, values + range.lowerBound, b.start, b.columns,
          b.columns, output == .adding ? 1 : 0, c.start + row * c.columns)
      }
    }
  }

  /// output (1, b.columns) = row `row` of `sparse` times b.
  static func gather(_ sparse: SparseRows, row: Int, from b: Matrix, into output: Matrix) {
    withEntries(of: sparse) { indices, values in
      let range = sparse.range(of: row)
      mynah_gather(
        range.count, indices + range.lowerBound, values + range.lowerBound, b.start, b.columns,
        b.columns, 0, output.start)
    }
  }

  /// b += the outer product of row `row` of `sparse` and `vector` (1, b.columns).
  static func scatter(_ sparse: SparseRows, row: Int, times vector: Matrix, into b: Matrix) {
    withEntries(of: sparse) { indices, values in
      let range = sparse.range(of: row)
      mynah_scatter(
        range.count, indices + range.lowerBound, values + range.lowerBound, vector.start,
        b.columns, b.start, b.columns)
    }
  }

  /// b[places[j]] += values[j] · dOutput[row of j], for every entry j of `sparse`.
  static func scatter(
    _ sparse: SparseRows, at places: [Int32], gradient dOutput: Matrix, into b: Matrix
  ) {
    withEntries(of: sparse) { _, values in
      places.withUnsafeBufferPointer { places in
        guard let places = places.baseAddress else { return }
        for row in 0..<sparse.count {
          let range = sparse.range(of: row)
          mynah_scatter(
            range.count, places + range.lowerBound, values + range.lowerBound,
            dOutput.start + row * b.columns, b.columns, b.start, b.columns)
        }
      }
    }
  }

  private static func withEntries(
    of sparse: SparseRows,
    _ body: (_ indices: UnsafePointer<Int32>, _ values: UnsafePointer<Float>) -> Void
  ) {
    sparse.indices.withUnsafeBufferPointer { indices in
      sparse.values.withUnsafeBufferPointer { values in
        // An array has no address only when it is empty, and then no row reads from it.
        let none = UnsafePointer<Int32>(bitPattern: MemoryLayout<Int32>.alignment)
        let nothing = UnsafePointer<Float>(bitPattern: MemoryLayout<Float>.alignment)
        guard let indices = indices.baseAddress ?? none,
          let values = values.baseAddress ?? nothing
        else { return }
        body(indices, values)
      }
    }
  }

  // MARK: Vectors: all floats of matrices of one shape

  static func add(_ x: Matrix, to y: Matrix) { mynah_add(x.count, x.start, y.start) }

  static func add(_ alpha: Float, _ x: Matrix, to y: Matrix) {
    mynah_axpy(x.count, alpha, x.start, y.start)
  }

  static func scale(_ x: Matrix, by alpha: Float) { mynah_scale(x.count, alpha, x.start) }

  static func multiply(_ y: Matrix, by x: Matrix) { mynah_multiply(x.count, x.start, y.start) }

  /// z += x · y, element by element.
  static func addProduct(_ x: Matrix, _ y: Matrix, to z: Matrix) {
    mynah_multiply_add(x.count, x.start, y.start, z.start)
  }

  static func dot(_ x: Matrix, _ y: Matrix) -> Double { mynah_long_dot(x.count, x.start, y.start) }

  static func largest(_ x: Matrix) -> Float { mynah_largest(x.count, x.start) }

  // MARK: Element-wise functions

  static func exp(_ x: Matrix, into y: Matrix) { mynah_exp(x.count, x.start, y.start) }
  static func log(_ x: Matrix, into y: Matrix) { mynah_log(x.count, x.start, y.start) }
  static func sigmoid(_ x: Matrix, into y: Matrix) { mynah_sigmoid(x.count, x.start, y.start) }
  static func tanh(_ x: Matrix, into y: Matrix) { mynah_tanh(x.count, x.start, y.start) }
  static func relu(_ x: Matrix, into y: Matrix) { mynah_relu(x.count, x.start, y.start) }
  static func gelu(_ x: Matrix, into y: Matrix) { mynah_gelu(x.count, x.start, y.start) }

  static func addTanhGradient(ofOutput y: Matrix, _ dY: Matrix, to dX: Matrix) {
    mynah_tanh_gradient(y.count, y.start, dY.start, dX.start)
  }
  static func addReluGradient(ofOutput y: Matrix, _ dY: Matrix, to dX: Matrix) {
    mynah_relu_gradient(y.count, y.start, dY.start, dX.start)
  }
  static func addGeluGradient(ofInput x: Matrix, _ dY: Matrix, to dX: Matrix) {
    mynah_gelu_gradient(x.count, x.start, dY.start, dX.start)
  }

  // MARK: Row by row

  /// Adds the one row `x` to every row of `y`.
  static func addToEachRow(_ x: Matrix, of y: Matrix) {
    for row in 0..<y.rows { mynah_add(y.columns, x.start, y.start + row * y.columns) }
  }

  /// Adds every row of `x` to the one row `y`.
  static func addEachRow(of x: Matrix, to y: Matrix) {
    for row in 0..<x.rows { mynah_add(x.columns, x.start + row * x.columns, y.start) }
  }

  /// y += x, each row times the one row `scale`.
  static func addProduct(_ x: Matrix, timesEachRow scale: Matrix, to y: Matrix) {
    for row in 0..<x.rows {
      let place = row * x.columns
      mynah_multiply_add(x.columns, x.start + place, scale.start, y.start + place)
    }
  }

  /// Adds every row of the element-wise product of x1 and x2 to the one row `y`.
  static func addEachRow(ofProduct x1: Matrix, _ x2: Matrix, to y: Matrix) {
    for row in 0..<x1.rows {
      let place = row * x1.columns
      mynah_multiply_add(x1.columns, x1.start + place, x2.start + place, y.start)
    }
  }

  static func gate(_ x: Matrix, into y: Matrix) {
    for row in 0..<x.rows {
      mynah_gate(y.columns, x.start + row * x.columns, y.start + row * y.columns)
    }
  }

  static func addGateGradient(ofInput x: Matrix, _ dY: Matrix, to dX: Matrix) {
    for row in 0..<x.rows {
      let place = row * x.columns
      mynah_gate_gradient(
        dY.columns, x.start + place, dY.start + row * dY.columns, dX.start + place)
    }
  }

  /// Makes each row probabilities, in place, and returns the log of the sum of exponentials.
  @discardableResult
  static func softmax(row: Int, of x: Matrix) -> Float {
    mynah_softmax(x.columns, x.start + row * x.columns)
  }

  /// x becomes exp(x − max) in each row; the maxima are added to `maxima`.
  static func expOfRest(_ x: Matrix, addingMaximaTo maxima: inout ArraySlice<Double>) {
    for row in 0..<x.rows {
      let place = maxima.startIndex + row
      maxima[place] += Double(mynah_exp_of_rest(x.columns, x.start + row * x.columns))
    }
  }

  /// Each row to mean 0 and variance 1; `inverses` (1, rows) keeps what the gradient needs.
  static func normalize(_ x: Matrix, epsilon: Float, into y: Matrix, inverses: Matrix) {
    for row in 0..<x.rows {
      let place = row * x.columns
      inverses.start[row] = mynah_normalize(x.columns, epsilon, x.start + place, y.start + place)
    }
  }

  static func addNormalizeGradient(
    ofOutput y: Matrix, inverses: Matrix, _ dY: Matrix, to dX: Matrix
  ) {
    for row in 0..<y.rows {
      let place = row * y.columns
      mynah_normalize_gradient(
        y.columns, inverses.start[row], y.start + place, dY.start + place, dX.start + place)
    }
  }

  static func bestSteps(
    from best: Matrix, transitions: Matrix, into next: Matrix, origins: inout ArraySlice<Int32>
  ) {
    origins.withUnsafeMutableBufferPointer { origins in
      guard let origins = origins.baseAddress else { return }
      mynah_best_steps(best.columns, best.start, transitions.start, next.start, origins)
    }
  }
}

// MARK: Optimisers

/// AdamW's settings at one step. `decay` is multiplied by the rate.
typealias AdamStep = mynah_adam

extension Kernels {
  static func adam(
    _ step: AdamStep, gradient: Matrix, first: Matrix, second: Matrix, weights: Matrix
  ) {
    mynah_adamw(
      weights.count, step, gradient.start, first.start, second.start, weights.start)
  }

  static func adagrad(rate: Float, gradient: Matrix, sums: Matrix, weights: Matrix) {
    mynah_adagrad(weights.count, rate, 1e-10, gradient.start, sums.start, weights.start)
  }
}
