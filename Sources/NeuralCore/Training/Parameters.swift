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
