extension Tape {
  /// Matrices side by side: (N, D₁), (N, D₂) … → (N, D₁ + D₂ + …).
  ///
  /// Each part of dy goes to the matrix it came from.
  package func joined(_ parts: [Variable]) -> Variable {
    precondition(Set(parts.map(\.value.rows)).count == 1, "as many rows in each: \(parts.count)")
    let columns = parts.reduce(0) { $0 + $1.value.columns }
    let y = workspace.matrix(rows: parts[0].value.rows, columns: columns)
    forEachPart(of: y, parts) { part, row, place in
      (place.start).update(from: part.value.start + row * place.columns, count: place.columns)
    }
    return record(y) { [self] dY in
      forEachPart(of: dY, parts) { part, row, place in
        if let dX = part.gradient { Kernels.add(place, to: dX.rows(row..<row + 1)) }
      }
    }
  }

  /// Calls `body` with every row of every part and its place in `whole`, (1, D of the part).
  private func forEachPart(
    of whole: Matrix, _ parts: [Variable], _ body: (Variable, _ row: Int, _ place: Matrix) -> Void
  ) {
    var column = 0
    for part in parts {
      let columns = part.value.columns
      for row in 0..<whole.rows {
        let offset = row * whole.columns + column
        body(part, row, whole.part(from: offset, rows: 1, columns: columns))
      }
      column += columns
    }
  }
}
