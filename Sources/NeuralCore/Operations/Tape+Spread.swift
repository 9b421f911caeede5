extension Tape {
  /// Gives every row of a segment the segment's own row: (B, D) → (N, D).
  ///
  /// dx of a segment is the sum of dy over its rows.
  package func spread(_ x: Variable, _ segments: Segments) -> Variable {
    precondition(segments.count == x.value.rows, "\(segments.count) segments, \(x.value.rows)")
    let y = workspace.zeros(rows: segments.rows, columns: x.value.columns)
    for segment in 0..<segments.count {
      Kernels.addToEachRow(x.value.rows(segment..<segment + 1), of: y.rows(segments[segment]))
    }
    return record(y) { dY in
      guard let dX = x.gradient else { return }
      for segment in 0..<segments.count {
        Kernels.addEachRow(of: dY.rows(segments[segment]), to: dX.rows(segment..<segment + 1))
      }
    }
  }
}
