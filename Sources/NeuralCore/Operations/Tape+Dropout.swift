extension Tape {
  /// Sets elements to zero at random and scales the others up, so that means stay: (N, D).
  ///
  /// Only a tape that learns drops anything; which elements, its seed decides. dx = dy · mask.
  ///
  /// - Parameter rate: the share that is dropped, in 0..<1.
  package func dropout(_ x: Variable, rate: Float) -> Variable {
    guard isLearning, rate > 0 else { return x }
    let mask = workspace.matrix(rows: x.value.rows, columns: x.value.columns)
    random.fill(mask, keeping: 1 - rate)
    let y = workspace.zeros(rows: x.value.rows, columns: x.value.columns)
    Kernels.addProduct(x.value, mask, to: y)
    return record(y) { dY in
      if let dX = x.gradient { Kernels.addProduct(dY, mask, to: dX) }
    }
  }
}

extension SeededGenerator {
  /// Sets each float to 1 / share with probability `share`, else to 0; 16 random bits decide.
  fileprivate mutating func fill(_ mask: Matrix, keeping share: Float) {
    let limit = UInt64((share * 65536).rounded())
    for first in stride(from: 0, to: mask.count, by: 4) {
      var bits = next()
      for i in first..<min(first + 4, mask.count) {
        mask.start[i] = bits & 0xffff < limit ? 1 / share : 0
        bits >>= 16
      }
    }
  }
}
