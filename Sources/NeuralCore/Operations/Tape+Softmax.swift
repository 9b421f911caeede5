extension Tape {
  /// Each row as probabilities: (B, K) → (B, K).
  ///
  /// dx = y (dy − Σ y dy), row by row.
  package func softmax(_ x: Variable) -> Variable {
    let y = workspace.matrix(rows: x.value.rows, columns: x.value.columns)
    y.copy(from: x.value)
    for row in 0..<y.rows { Kernels.softmax(row: row, of: y) }
    return record(y) { dY in
      guard let dX = x.gradient else { return }
      for row in 0..<y.rows {
        let shares = y.rows(row..<row + 1)
        let dShares = dY.rows(row..<row + 1)
        let into = dX.rows(row..<row + 1)
        Kernels.addProduct(shares, dShares, to: into)
        Kernels.add(-Float(Kernels.dot(shares, dShares)), shares, to: into)
      }
    }
  }
}
