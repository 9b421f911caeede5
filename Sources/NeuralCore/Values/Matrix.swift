/// A view of floats as rows and columns, row-major and without gaps.
///
/// Copying a matrix copies no floats, as in NumPy: both copies see the same ones, and keep their
/// owner (a workspace, the parameters of a network, a mapped file) alive. A vector is a matrix
/// of one row.
package struct Matrix: @unchecked Sendable {
  // Floats are written by the one task that took them from their owner, and are read by others
  // only while it waits for them (`Shards`) or after the last write (trained parameters; a
  // mapped file has none).
  package let rows: Int
  package let columns: Int
  let start: UnsafeMutablePointer<Float>
  private let owner: AnyObject

  /// A view of floats that `owner` keeps in place for as long as it lives.
  init(rows: Int, columns: Int, start: UnsafeMutablePointer<Float>, owner: AnyObject) {
    precondition(rows >= 0 && columns >= 0, "a matrix of (\(rows), \(columns))")
    (self.rows, self.columns, self.start, self.owner) = (rows, columns, start, owner)
  }

  /// Zeros in memory of their own.
  package init(rows: Int, columns: Int) {
    let floats = Floats(count: rows * columns)
    self.init(rows: rows, columns: columns, start: floats.start, owner: floats)
  }

  /// A copy of `elements`, row by row.
  package init(rows: Int, columns: Int, _ elements: [Float]) {
    precondition(
      elements.count == rows * columns, "\(elements.count) floats for (\(rows), \(columns))")
    self.init(rows: rows, columns: columns)
    start.update(from: elements, count: elements.count)
  }

  package var count: Int { rows * columns }

  /// A copy of the floats, row by row.
  package var elements: [Float] { Array(UnsafeBufferPointer(start: start, count: count)) }

  package subscript(row: Int, column: Int) -> Float {
    get {
      precondition(contains(row, column), "(\(row), \(column)) in (\(rows), \(columns))")
      return start[row * columns + column]
    }
    nonmutating set {
      precondition(contains(row, column), "(\(row), \(column)) in (\(rows), \(columns))")
      start[row * columns + column] = newValue
    }
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    0 <= row && row < rows && 0 <= column && column < columns
  }
}

// MARK: Views of the same floats

extension Matrix {
  /// Consecutive rows.
  package func rows(_ range: Range<Int>) -> Matrix {
    part(from: range.lowerBound * columns, rows: range.count, columns: columns)
  }

  package func reshaped(rows: Int, columns: Int) -> Matrix {
    precondition(
      rows * columns == count, "(\(self.rows), \(self.columns)) as (\(rows), \(columns))")
    return part(from: 0, rows: rows, columns: columns)
  }

  /// `rows * columns` consecutive floats, from the one at `offset`.
  package func part(from offset: Int, rows: Int, columns: Int) -> Matrix {
    precondition(
      0 <= offset && offset + rows * columns <= count,
      "(\(rows), \(columns)) at \(offset) of (\(self.rows), \(self.columns))")
    return Matrix(rows: rows, columns: columns, start: start + offset, owner: owner)
  }

  /// The transpose, for `product`.
  package var transposed: Transposed { Transposed(matrix: self) }

  /// A matrix that a product reads column by column.
  package struct Transposed: Sendable {
    package let matrix: Matrix
  }
}

// MARK: Writing

extension Matrix {
  package func fill(_ value: Float) { start.update(repeating: value, count: count) }

  package func copy(from other: Matrix) {
    precondition(hasShape(of: other), "(\(other.rows), \(other.columns)) to (\(rows), \(columns))")
    start.update(from: other.start, count: count)
  }

  func hasShape(of other: Matrix) -> Bool { hasShape(of: (other.rows, other.columns)) }

  func hasShape(of shape: (rows: Int, columns: Int)) -> Bool { (rows, columns) == shape }
}
