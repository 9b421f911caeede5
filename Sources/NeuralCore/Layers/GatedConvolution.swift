/// One block of a convolutional encoder: x + dropout(gate(convolution(layerNorm(x)))), over
/// three tokens `dilation` apart: (N, features) → (N, features).
package struct GatedConvolution: Hashable, Sendable {
  package let norm: LayerNorm
  package let convolution: Linear
  package let dilation: Int

  /// Adds `name.norm.…` and `name.convolution.…`, (3 · features, 2 · features).
  package init(_ name: String, features: Int, dilation: Int, in layout: inout ParameterLayout) {
    norm = LayerNorm("\(name).norm", features: features, in: &layout)
    convolution = Linear(
      "\(name).convolution", inputs: 3 * features, outputs: 2 * features, in: &layout)
    self.dilation = dilation
  }

  package func callAsFunction(
    _ x: Variable, _ segments: Segments, dropout: Float, on tape: Tape
  ) -> Variable {
    let seen = tape.windows(norm(x, on: tape), segments, dilation: dilation)
    let gated = tape.gate(convolution(seen, on: tape))
    return tape.sum(x, tape.dropout(gated, rate: dropout))
  }
}
