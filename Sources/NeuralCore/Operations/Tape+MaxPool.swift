extension Tape {
  /// The largest of each column in each segment: (N, D) → (B, D); 0 for an empty segment.
  ///
  /// dy goes to the first row that held the maximum.
  package func maxPool(_ x: Variable, _ segments: Segments) -> Variable {
    precondition(segments.rows == x.value.rows, "\(segments.rows) rows in \(x.value.rows)")
    let columns = x.value.columns
    let y = workspace.zeros(rows: segments.count, columns: columns)
    var origins = [Int](repeating: -1, count: y.count)
    for segment in 0..<segments.count {
      for column in 0..<columns {
        let place = segment * columns + column
        for row in segments[segment] {
          let value = x.value.start[row * columns + column]
          if origins[place] < 0 || value > y.start[place] {
            (y.start[place], origins[place]) = (value, row * columns + column)
          }
        }
      }
    }
    return record(y) { [origins] dY in
      guard let dX = x.gradient else { return }
      for (place, origin) in origins.enumerated() where origin >= 0 {
        dX.start[origin] += dY.start[place]
      }
    }
  }
}
