/// Functions of each element: (N, D) → (N, D).
extension Tape {
  /// max(x, 0); dx = dy where y > 0.
  package func relu(_ x: Variable) -> Variable {
    let y = matrix(like: x)
    Kernels.relu(x.value, into: y)
    return record(y) { dY in
      if let dX = x.gradient { Kernels.addReluGradient(ofOutput: y, dY, to: dX) }
    }
  }

  /// The hyperbolic tangent; dx = dy (1 − y²).
  package func tanh(_ x: Variable) -> Variable {
    let y = matrix(like: x)
    Kernels.tanh(x.value, into: y)
    return record(y) { dY in
      if let dX = x.gradient { Kernels.addTanhGradient(ofOutput: y, dY, to: dX) }
    }
  }

  /// x Φ(x), with Φ approximated by a hyperbolic tangent. (Hendrycks & Gimpel, 2016.)
  package func gelu(_ x: Variable) -> Variable {
    let y = matrix(like: x)
    Kernels.gelu(x.value, into: y)
    return record(y) { dY in
      if let dX = x.gradient { Kernels.addGeluGradient(ofInput: x.value, dY, to: dX) }
    }
  }

  private func matrix(like x: Variable) -> Matrix {
    workspace.matrix(rows: x.value.rows, columns: x.value.columns)
  }
}
