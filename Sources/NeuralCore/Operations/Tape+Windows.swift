extension Tape {
  /// What a convolution of width 3 sees of each token: x[t − dilation] | x[t] | x[t + dilation],
  /// zeros beyond the ends of the segment; (N, D) → (N, 3D).
  ///
  /// Followed by `linear` it is the convolution. dx[t] is the sum of the three parts of dy that
  /// t stands in.
  package func windows(_ x: Variable, _ segments: Segments, dilation: Int) -> Variable {
    precondition(segments.rows == x.value.rows, "\(segments.rows) rows in \(x.value.rows)")
    let columns = x.value.columns
    let y = workspace.zeros(rows: x.value.rows, columns: 3 * columns)
    Self.forEachPair(segments, dilation) { center, row, part in
      let place = y.start + (center * 3 + part) * columns
      place.update(from: x.value.start + row * columns, count: columns)
    }
    return record(y) { dY in
      guard let dX = x.gradient else { return }
      Self.forEachPair(segments, dilation) { center, row, part in
        let place = dY.part(from: (center * 3 + part) * columns, rows: 1, columns: columns)
        Kernels.add(place, to: dX.rows(row..<row + 1))
      }
    }
  }

  /// Calls `body` with every row that the window around `center` shows, as its part 0, 1 or 2.
  private static func forEachPair(
    _ segments: Segments, _ dilation: Int, _ body: (_ center: Int, _ row: Int, _ part: Int) -> Void
  ) {
    for segment in 0..<segments.count {
      let rows = segments[segment]
      for center in rows {
        for part in 0..<3 {
          let row = center + (part - 1) * dilation
          if rows.contains(row) { body(center, row, part) }
        }
      }
    }
  }
}
