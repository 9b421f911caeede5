/// y = x W + b: (N, inputs) → (N, outputs).
package struct Linear: Hashable, Sendable {
  package let weight: Parameter
  package let bias: Parameter

  /// Adds `name.weight`, uniform in ±1/√inputs, and `name.bias`, zeros.
  package init(_ name: String, inputs: Int, outputs: Int, in layout: inout ParameterLayout) {
    let limit = 1 / Float(max(1, inputs)).squareRoot()
    weight = layout.add("\(name).weight", rows: inputs, columns: outputs, .uniform(limit))
    bias = layout.add("\(name).bias", rows: 1, columns: outputs, .constant(0))
  }

  package func callAsFunction(_ x: Variable, on tape: Tape) -> Variable {
    tape.linear(x, weight, bias)
  }
}
