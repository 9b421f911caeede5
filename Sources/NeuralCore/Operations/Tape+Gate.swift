extension Tape {
  /// A gated linear unit: of (x₁ | x₂), (N, 2D), y = x₁ · sigmoid(x₂), (N, D).
  ///
  /// With s = sigmoid(x₂): dx₁ = dy s, dx₂ = dy x₁ s (1 − s). (Dauphin et al., 2017.)
  package func gate(_ x: Variable) -> Variable {
    precondition(x.value.columns % 2 == 0, "\(x.value.columns) columns have no halves")
    let y = workspace.matrix(rows: x.value.rows, columns: x.value.columns / 2)
    Kernels.gate(x.value, into: y)
    return record(y) { dY in
      if let dX = x.gradient { Kernels.addGateGradient(ofInput: x.value, dY, to: dX) }
    }
  }
}
