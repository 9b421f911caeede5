import NeuralCore
import Testing

@Suite struct ProductTests {
  /// (M, K, N): single rows, edges of the tiles of 6 × 16 and of the blocks of 96, 256 and 512.
  static let shapes = [
    (1, 1, 1), (1, 7, 16), (6, 3, 16), (5, 300, 17), (12, 20, 33), (13, 257, 15), (97, 5, 40),
    (100, 260, 31), (14, 3, 530), (7, 0, 5), (0, 4, 5), (20, 4, 0),
  ]

  @Test(arguments: shapes)
  func `is the sum of products, whichever operand is transposed`(_ M: Int, _ K: Int, _ N: Int) {
    var random = SeededGenerator(seed: UInt64(M * 1000 + K + N))
    let a = Matrix.random(M, K, using: &random)
    let b = Matrix.random(K, N, using: &random)
    let expected = slowProduct(a, b)
    let workspace = Workspace()
    let c = Matrix.random(M, N, using: &random)
    product(a, b, into: c, .replacing, in: workspace)
    #expect(c.distance(to: expected) < 1e-5)
    product(a.flipped.transposed, b, into: c, .replacing, in: workspace)
    #expect(c.distance(to: expected) < 1e-5)
    product(a, b.flipped.transposed, into: c, .replacing, in: workspace)
    #expect(c.distance(to: expected) < 1e-5)
  }

  @Test(arguments: shapes)
  func `adds to what was there`(_ M: Int, _ K: Int, _ N: Int) {
    var random = SeededGenerator(seed: UInt64(M * 1000 + K + N))
    let (a, b) = (Matrix.random(M, K, using: &random), Matrix.random(K, N, using: &random))
    let (before, expected) = (Matrix.random(M, N, using: &random), slowProduct(a, b))
    let c = Matrix(rows: M, columns: N, before.elements)
    product(a, b, into: c, .adding, in: Workspace())
    for i in 0..<M { for j in 0..<N { expected[i, j] += before[i, j] } }
    #expect(c.distance(to: expected) < 1e-5)
  }

  @Test(arguments: [1, 8, 15, 16, 47, 100])
  func `of sparse rows is that of the same dense rows, with its gradient`(columns: Int) {
    var random = SeededGenerator(seed: UInt64(columns))
    let dense = Matrix.random(30, 20, using: &random)
    for i in 0..<30 { for j in 0..<20 where random.uniform() < 0.8 || i == 3 { dense[i, j] = 0 } }
    let sparse = SparseRows(dense: dense)
    let b = Matrix.random(20, columns, using: &random)
    let c = Matrix.random(30, columns, using: &random)
    product(sparse, b, into: c, .replacing)
    #expect(c.distance(to: slowProduct(dense, b)) < 1e-5)
    let gradient = Matrix(rows: 20, columns: columns)
    product(sparse.transposed(), c, into: gradient, .adding)
    #expect(gradient.distance(to: slowProduct(dense.flipped, c)) < 1e-5)
  }

  @Test func `of sparse rows is the same for any number of threads`() {
    var random = SeededGenerator(seed: 5)
    let sparse = SparseRows(dense: .random(40, 9, using: &random))
    let b = Matrix.random(9, 33, using: &random)
    let products = [1, 2, 3, 8].map { threads in
      let c = Matrix(rows: 40, columns: 33)
      product(sparse, b, into: c, .replacing, sharing: Shards(threads: threads))
      return c.elements
    }
    #expect(Set(products).count == 1)
  }
}

extension Matrix {
  /// The transpose in memory of its own.
  var flipped: Matrix {
    let flipped = Matrix(rows: columns, columns: rows)
    for i in 0..<rows { for j in 0..<columns { flipped[j, i] = self[i, j] } }
    return flipped
  }
}

private func slowProduct(_ a: Matrix, _ b: Matrix) -> Matrix {
  let c = Matrix(rows: a.rows, columns: b.columns)
  for i in 0..<c.rows {
    for j in 0..<c.columns {
      c[i, j] = Float((0..<a.columns).reduce(0.0) { $0 + Double(a[i, $1]) * Double(b[$1, j]) })
    }
  }
  return c
}
