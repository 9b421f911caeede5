/// The gradient of a loss for all parameters of a layout, summed by one shard.
package struct Gradients: Sendable {
  let dense: [Matrix]
  let tables: [RowGradient]

  package init(for parameters: Parameters) {
    dense = parameters.dense.map { Matrix(rows: $0.rows, columns: $0.columns) }
    tables = parameters.tables.map { RowGradient(rows: $0.rows, columns: $0.columns) }
  }

  package subscript(parameter: Parameter) -> Matrix { dense[parameter.index] }

  package subscript(table: Table) -> RowGradient { tables[table.index] }

  func clear() {
    for matrix in dense { matrix.fill(0) }
    for table in tables { table.clear() }
  }
}

/// The gradient for a table: only the rows that were looked up, in the order of their first use.
package final class RowGradient: @unchecked Sendable {
  // One task changes it at a time, as with the floats of a `Matrix`: the tape that sums into it,
  // then the one shard of an optimiser that has its table.
  /// The rows with a gradient.
  package private(set) var touched: [Int32] = []
  package let rows: Int
  package let columns: Int
  private var places: [Int32]
  private var memory: Matrix

  init(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    places = [Int32](repeating: -1, count: rows)
    memory = Matrix(rows: 64, columns: columns)
  }

  /// The gradients of the touched rows, in their order.
  package var values: Matrix { memory.rows(0..<touched.count) }

  /// Adds rowsᵀ · dOutput.
  func add(_ rows: SparseRows, times dOutput: Matrix) {
    let places = places(of: rows.indices)
    Kernels.scatter(rows, at: places, gradient: dOutput, into: memory)
  }

  /// Adds what another shard has summed.
  func add(_ other: RowGradient) {
    for (row, place) in places(of: other.touched).enumerated() {
      let place = Int(place)
      Kernels.add(other.memory.rows(row..<row + 1), to: memory.rows(place..<place + 1))
    }
  }

  func clear() {
    values.fill(0)
    for row in touched { places[Int(row)] = -1 }
    touched.removeAll(keepingCapacity: true)
  }

  /// Where in `memory` the gradients of rows stand; rows without a place get the next ones.
  private func places(of rows: [Int32]) -> [Int32] {
    let found = Self.places(of: rows, &places, &touched)
    if touched.count > memory.rows {
      let larger = Matrix(rows: max(touched.count, 2 * memory.rows), columns: columns)
      larger.rows(0..<memory.rows).copy(from: memory)
      memory = larger
    }
    return found
  }

  /// Apart from the object, so that the loop over hundreds of n-grams a token checks no access.
  private static func places(
    of rows: [Int32], _ places: inout [Int32], _ touched: inout [Int32]
  ) -> [Int32] {
    rows.map { row in
      if places[Int(row)] < 0 {
        places[Int(row)] = Int32(touched.count)
        touched.append(row)
      }
      return places[Int(row)]
    }
  }
}
