extension Tape {
  /// Each row to mean 0 and variance 1, then times `gain` plus `bias`: (N, D) → (N, D).
  ///
  /// With x̂ the normalised row, s its scale and d = dy · gain:
  /// dx = s (d − mean(d) − x̂ mean(d x̂)). (Ba, Kiros & Hinton, 2016.)
  package func layerNorm(_ x: Variable, gain: Parameter, bias: Parameter) -> Variable {
    let (rows, columns) = (x.value.rows, x.value.columns)
    let normal = workspace.matrix(rows: rows, columns: columns)
    let inverses = workspace.matrix(rows: 1, columns: rows)
    Kernels.normalize(x.value, epsilon: 1e-5, into: normal, inverses: inverses)
    let y = workspace.zeros(rows: rows, columns: columns)
    Kernels.addToEachRow(parameters[bias], of: y)
    Kernels.addProduct(normal, timesEachRow: parameters[gain], to: y)
    return record(y) { [self, gradients] dY in
      guard let gradients else { return }
      Kernels.addEachRow(of: dY, to: gradients[bias])
      Kernels.addEachRow(ofProduct: dY, normal, to: gradients[gain])
      guard let dX = x.gradient else { return }
      let dNormal = workspace.zeros(rows: rows, columns: columns)
      Kernels.addProduct(dY, timesEachRow: parameters[gain], to: dNormal)
      Kernels.addNormalizeGradient(ofOutput: normal, inverses: inverses, dNormal, to: dX)
    }
  }
}
