/// Sums over vectors of millions of floats, shared over the cores.
///
/// They are cut every 16,384 floats, whatever the cores, and sums are added in that order.
struct LongVectors: Sendable {
  let shards: Shards

  private static let length = 1 << 14

  func dot(_ x: Matrix, _ y: Matrix) -> Double {
    precondition(x.count == y.count, "\(x.count) and \(y.count) floats")
    return shards.map(pieces(of: x)) { Kernels.dot(piece($0, of: x), piece($0, of: y)) }
      .reduce(0, +)
  }

  func norm(_ x: Matrix) -> Double { dot(x, x).squareRoot() }

  func largest(_ x: Matrix) -> Float {
    shards.map(pieces(of: x)) { Kernels.largest(piece($0, of: x)) }.reduce(0, max)
  }

  /// y += alpha x
  func add(_ alpha: Float, _ x: Matrix, to y: Matrix) {
    shards.forEach(pieces(of: x)) { Kernels.add(alpha, piece($0, of: x), to: piece($0, of: y)) }
  }

  /// y = alpha x
  func set(_ y: Matrix, to alpha: Float, _ x: Matrix) {
    shards.forEach(pieces(of: x)) {
      piece($0, of: y).copy(from: piece($0, of: x))
      Kernels.scale(piece($0, of: y), by: alpha)
    }
  }

  /// y = x + alpha direction
  func set(_ y: Matrix, to x: Matrix, plus alpha: Float, _ direction: Matrix) {
    shards.forEach(pieces(of: x)) { index in
      piece(index, of: y).copy(from: piece(index, of: x))
      Kernels.add(alpha, piece(index, of: direction), to: piece(index, of: y))
    }
  }

  /// x = y − x
  func subtract(_ x: Matrix, from y: Matrix) {
    shards.forEach(pieces(of: x)) { index in
      Kernels.scale(piece(index, of: x), by: -1)
      Kernels.add(1, piece(index, of: y), to: piece(index, of: x))
    }
  }

  func scale(_ x: Matrix, by alpha: Float) {
    shards.forEach(pieces(of: x)) { Kernels.scale(piece($0, of: x), by: alpha) }
  }

  private func pieces(of x: Matrix) -> Int { (x.count + Self.length - 1) / Self.length }

  private func piece(_ index: Int, of x: Matrix) -> Matrix {
    let offset = index * Self.length
    return x.part(from: offset, rows: 1, columns: min(Self.length, x.count - offset))
  }
}
