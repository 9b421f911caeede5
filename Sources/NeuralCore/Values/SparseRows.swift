/// Rows of few non-zeros, one after the other (compressed sparse rows).
package struct SparseRows: Sendable, Hashable {
  /// Width of every row.
  package let columns: Int
  package private(set) var offsets: [Int] = [0]
  package private(set) var indices: [Int32] = []
  package private(set) var values: [Float] = []

  package init(columns: Int) { self.columns = columns }

  package var count: Int { offsets.count - 1 }

  /// The places of row `row` in `indices` and `values`.
  package func range(of row: Int) -> Range<Int> { offsets[row]..<offsets[row + 1] }

  /// - Precondition: every index is in 0..<columns; as many values as indices.
  package mutating func append(indices: [Int32], values: [Float]) {
    precondition(indices.count == values.count, "\(indices.count) indices, \(values.count) values")
    precondition(indices.allSatisfy { (0..<Int32(columns)).contains($0) }, "columns: \(columns)")
    self.indices += indices
    self.values += values
    offsets.append(self.indices.count)
  }

  /// Appends the mean of the columns named: each has the value 1 / count.
  package mutating func append(meanOf indices: [Int32]) {
    let share = 1 / Float(max(1, indices.count))
    append(indices: indices, values: [Float](repeating: share, count: indices.count))
  }
}

extension SparseRows {
  /// The rows named, in that order.
  package func selecting(_ rows: some Sequence<Int>) -> SparseRows {
    var selected = SparseRows(columns: columns)
    for row in rows {
      selected.indices += indices[range(of: row)]
      selected.values += values[range(of: row)]
      selected.offsets.append(selected.indices.count)
    }
    return selected
  }

  /// Columns as rows, each with its entries in ascending order.
  package func transposed() -> SparseRows {
    var transposed = SparseRows(columns: count)
    var next = [Int](repeating: 0, count: columns + 1)
    for index in indices { next[Int(index) + 1] += 1 }
    for column in 0..<columns { next[column + 1] += next[column] }
    transposed.offsets = next
    transposed.indices = [Int32](repeating: 0, count: indices.count)
    transposed.values = [Float](repeating: 0, count: values.count)
    for row in 0..<count {
      for place in range(of: row) {
        let column = Int(indices[place])
        transposed.indices[next[column]] = Int32(row)
        transposed.values[next[column]] = values[place]
        next[column] += 1
      }
    }
    return transposed
  }
}
