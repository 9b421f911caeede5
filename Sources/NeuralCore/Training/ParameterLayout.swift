/// Says which weights a network has: their names, shapes and first values.
///
/// Layers add theirs when they are made, and keep the handles that come back.
package struct ParameterLayout: Hashable, Sendable {
  /// First values of a weight.
  package enum Initial: Hashable, Sendable {
    case constant(Float)
    /// Uniform in −limit..<limit.
    case uniform(Float)
    /// Normal with mean 0 and this deviation.
    case normal(Float)
  }

  struct Entry: Hashable, Sendable {
    var name: String
    var rows: Int
    var columns: Int
    var initial: Initial
  }

  private(set) var parameters: [Entry] = []
  private(set) var tables: [Entry] = []

  package init() {}

  /// A weight whose every element learns in every step.
  package mutating func add(
    _ name: String, rows: Int, columns: Int, _ initial: Initial
  ) -> Parameter {
    parameters.append(Entry(name: name, rows: rows, columns: columns, initial: initial))
    return Parameter(index: parameters.count - 1)
  }

  /// A weight of many rows, of which a step sees few and teaches only those.
  package mutating func addTable(
    _ name: String, rows: Int, columns: Int, _ initial: Initial
  ) -> Table {
    tables.append(Entry(name: name, rows: rows, columns: columns, initial: initial))
    return Table(index: tables.count - 1)
  }
}

/// A weight of a network.
package struct Parameter: Hashable, Sendable {
  let index: Int
}

/// A weight of a network that is looked up row by row.
package struct Table: Hashable, Sendable {
  let index: Int
}

extension ParameterLayout.Entry {
  /// A matrix of first values.
  func drawn(using random: inout SeededGenerator) -> Matrix {
    let matrix = Matrix(rows: rows, columns: columns)
    switch initial {
    case .constant(let value): matrix.fill(value)
    case .uniform(let limit):
      for i in 0..<matrix.count { matrix.start[i] = limit * (2 * random.uniform() - 1) }
    case .normal(let deviation):
      for i in 0..<matrix.count { matrix.start[i] = deviation * random.normal() }
    }
    return matrix
  }
}
