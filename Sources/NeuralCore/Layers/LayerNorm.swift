/// Layer normalisation with a learnt gain and bias: (N, features) → (N, features).
package struct LayerNorm: Hashable, Sendable {
  package let gain: Parameter
  package let bias: Parameter

  /// Adds `name.gain`, ones, and `name.bias`, zeros.
  package init(_ name: String, features: Int, in layout: inout ParameterLayout) {
    gain = layout.add("\(name).gain", rows: 1, columns: features, .constant(1))
    bias = layout.add("\(name).bias", rows: 1, columns: features, .constant(0))
  }

  package func callAsFunction(_ x: Variable, on tape: Tape) -> Variable {
    tape.layerNorm(x, gain: gain, bias: bias)
  }
}
