extension Tape {
  /// The mean of each segment's rows, weighted by the softmax of their scores:
  /// (N, D), (N, 1) → (B, D); 0 for an empty segment.
  ///
  /// With weights a: dx[t] = a[t] dy, dscore[t] = a[t] (x[t] · dy − Σ a[u] x[u] · dy).
  package func attentionPool(
    _ x: Variable, scores: Variable, _ segments: Segments
  ) -> Variable {
    precondition(
      segments.rows == x.value.rows && scores.value.hasShape(of: (x.value.rows, 1)),
      "\(segments.rows) rows, x \(x.value.rows), scores \(scores.value.rows)")
    let weights = workspace.matrix(rows: x.value.rows, columns: 1)
    weights.copy(from: scores.value)
    let y = workspace.zeros(rows: segments.count, columns: x.value.columns)
    for segment in 0..<segments.count where !segments[segment].isEmpty {
      let rows = segments[segment]
      let shares = weights.rows(rows).reshaped(rows: 1, columns: rows.count)
      Kernels.softmax(row: 0, of: shares)
      product(
        shares, x.value.rows(rows), into: y.rows(segment..<segment + 1), .adding, in: workspace)
    }
    return record(y) { [self] dY in
      for segment in 0..<segments.count where !segments[segment].isEmpty {
        addAttentionGradient(
          of: x, scores: scores, weights: weights, among: segments[segment],
          dY.rows(segment..<segment + 1))
      }
    }
  }

  private func addAttentionGradient(
    of x: Variable, scores: Variable, weights: Matrix, among rows: Range<Int>, _ dY: Matrix
  ) {
    let shares = weights.rows(rows)
    if let dX = x.gradient { product(shares, dY, into: dX.rows(rows), .adding, in: workspace) }
    guard let dScores = scores.gradient?.rows(rows) else { return }
    let dShares = workspace.matrix(rows: rows.count, columns: 1)
    product(x.value.rows(rows), dY.transposed, into: dShares, .replacing, in: workspace)
    let mean = Float(Kernels.dot(shares, dShares))
    for row in 0..<rows.count { dScores[row, 0] += shares[row, 0] * (dShares[row, 0] - mean) }
  }
}
