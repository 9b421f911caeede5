extension Tape {
  /// y = rows · table: (N, V) (V, D) → (N, D), the rows sparse.
  ///
  /// One entry of value 1 in a row looks an embedding up; entries of value 1/n take the mean of
  /// n embeddings; any other weights make a wide linear layer. Only the rows of the table that
  /// are named get a gradient: dTable = rowsᵀ · dy.
  package func lookUp(_ table: Table, _ rows: SparseRows) -> Variable {
    let embeddings = parameters[table]
    let y = workspace.matrix(rows: rows.count, columns: embeddings.columns)
    product(rows, embeddings, into: y, .replacing)
    return record(y) { [gradients] dY in gradients?[table].add(rows, times: dY) }
  }
}
