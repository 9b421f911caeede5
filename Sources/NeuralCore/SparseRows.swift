import CKernels

/// Rows of few non-zeros, one after the other (compressed sparse rows).
package struct SparseRows: Sendable, Hashable {
  /// Width of every row.
  package let columns: Int
  package private(set) var offsets: [Int] = [0]
  package private(set) var indices: [Int32] = []
  package private(set) var values: [Float] = []

  package init(columns: Int) { self.columns = columns }

  package var count: Int { offsets.count - 1 }

  /// - Precondition: every index is in 0..<columns; as many values as indices.
  package mutating func append(indices: [Int32], values: [Float]) {
    precondition(indices.count == values.count, "\(indices.count) indices, \(values.count) values")
    precondition(indices.allSatisfy { (0..<Int32(columns)).contains($0) }, "columns: \(columns)")
    self.indices += indices
    self.values += values
    offsets.append(self.indices.count)
  }

  /// The places of row `row` in `indices` and `values`.
  package func range(of row: Int) -> Range<Int> { offsets[row]..<offsets[row + 1] }

  /// The rows named, in that order.
  package func selecting(_ rows: [Int]) -> SparseRows {
    var selected = SparseRows(columns: columns)
    for row in rows {
      selected.indices += indices[range(of: row)]
      selected.values += values[range(of: row)]
      selected.offsets.append(selected.indices.count)
    }
    return selected
  }
}

extension SparseRows {
  /// Adds row `row` times `matrix` (columns, width) to `output` (width).
  package func accumulate(
    _ row: Int, times matrix: [Float], width: Int, into output: inout [Float]
  ) {
    let range = range(of: row)
    mynah_gather(
      range.count, Array(indices[range]), Array(values[range]), matrix, width, width, &output)
  }

  /// Adds the outer product of row `row` and `vector` (width) to `matrix` (columns, width).
  package func scatter(_ row: Int, times vector: [Float], into matrix: inout [Float]) {
    let range = range(of: row)
    mynah_scatter(
      range.count, Array(indices[range]), Array(values[range]), vector, vector.count, &matrix,
      vector.count)
  }
}

/// Makes scores probabilities in place; returns the log of the sum of their exponentials.
package func softmax(_ scores: inout [Float]) -> Float { mynah_softmax(scores.count, &scores) }
