extension Tape {
  /// y = x w, plus b in every row: (N, D) (D, K) + (1, K) → (N, K).
  ///
  /// dx = dy wᵀ, dw = xᵀ dy, db = Σ rows of dy.
  package func linear(_ x: Variable, _ weight: Parameter, _ bias: Parameter? = nil) -> Variable {
    let w = parameters[weight]
    let y = workspace.zeros(rows: x.value.rows, columns: w.columns)
    if let bias { Kernels.addToEachRow(parameters[bias], of: y) }
    product(x.value, w, into: y, .adding, in: workspace)
    return record(y) { [self, gradients] dY in
      guard let gradients else { return }
      if let dX = x.gradient { product(dY, w.transposed, into: dX, .adding, in: workspace) }
      product(x.value.transposed, dY, into: gradients[weight], .adding, in: workspace)
      if let bias { Kernels.addEachRow(of: dY, to: gradients[bias]) }
    }
  }
}
