extension Tape {
  /// y = x₁ + x₂, all (N, D); dy goes to both.
  package func sum(_ x1: Variable, _ x2: Variable) -> Variable {
    precondition(x1.value.hasShape(of: x2.value), "a sum of matrices of one shape")
    let y = workspace.matrix(rows: x1.value.rows, columns: x1.value.columns)
    y.copy(from: x1.value)
    Kernels.add(x2.value, to: y)
    return record(y) { dY in
      if let dX = x1.gradient { Kernels.add(dY, to: dX) }
      if let dX = x2.gradient { Kernels.add(dY, to: dX) }
    }
  }
}
