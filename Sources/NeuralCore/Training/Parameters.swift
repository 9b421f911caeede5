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

/// All weights of a network.
///
/// Copies share their floats; `copied` makes others.
package struct Parameters: Sendable {
  package let layout: ParameterLayout
  let dense: [Matrix]
  let tables: [Matrix]

  /// First values, drawn from `seed` in the order of the layout.
  package init(_ layout: ParameterLayout, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    self.layout = layout
    dense = layout.parameters.map { $0.drawn(using: &random) }
    tables = layout.tables.map { $0.drawn(using: &random) }
  }

  private init(_ layout: ParameterLayout, dense: [Matrix], tables: [Matrix]) {
    (self.layout, self.dense, self.tables) = (layout, dense, tables)
  }

  package subscript(parameter: Parameter) -> Matrix { dense[parameter.index] }

  package subscript(table: Table) -> Matrix { tables[table.index] }

  var all: [Matrix] { dense + tables }

  /// The same weights in memory of their own.
  package func copied() -> Parameters {
    let copy = Parameters(
      layout, dense: dense.map { Matrix(rows: $0.rows, columns: $0.columns) },
      tables: tables.map { Matrix(rows: $0.rows, columns: $0.columns) })
    copy.assign(self)
    return copy
  }

  /// Takes over the weights of parameters with the same layout.
  package func assign(_ other: Parameters) {
    precondition(layout == other.layout, "parameters of two layouts")
    for (to, from) in zip(all, other.all) { to.copy(from: from) }
  }
}

extension ParameterLayout.Entry {
  fileprivate func drawn(using random: inout SeededGenerator) -> Matrix {
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

// MARK: Model files

extension Parameters {
  /// Weights where they lie in a mapped file, which stays mapped while they live.
  ///
  /// - Throws: `SafeTensorsDamage` when one of the layout's weights is missing or has another
  ///   shape.
  package init(_ layout: ParameterLayout, mapping file: SafeTensors) throws(SafeTensorsDamage) {
    var matrices: [Matrix] = []
    for entry in layout.parameters + layout.tables {
      matrices.append(try file.matrix(entry.name, rows: entry.rows, columns: entry.columns))
    }
    self.init(
      layout, dense: Array(matrices.prefix(layout.parameters.count)),
      tables: Array(matrices.dropFirst(layout.parameters.count)))
  }

  /// Adds every weight under its name.
  package func append(to writer: inout SafeTensorsWriter) {
    for (entry, matrix) in zip(layout.parameters + layout.tables, all) {
      writer.add(entry.name, matrix)
    }
  }
}
