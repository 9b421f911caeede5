import NeuralCore

/// Compares the gradients of a network with finite differences.
struct GradientCheck {
  typealias Network = (Tape, [Variable], [Parameter]) -> Variable?

  /// The largest difference between a gradient and the slope that is measured, as a share of
  /// the largest slope or of 1.
  ///
  /// The loss is that of the tape, plus a random weighted sum of the network's output.
  static func error(
    inputs: [Matrix], seed: UInt64 = 1, _ network: Network
  ) -> Float {
    var layout = ParameterLayout()
    let handles = inputs.enumerated().map { index, input in
      layout.add("\(index)", rows: input.rows, columns: input.columns, .constant(0))
    }
    let parameters = Parameters(layout, seed: 0)
    for (handle, input) in zip(handles, inputs) { parameters[handle].copy(from: input) }
    let gradients = Gradients(for: parameters)
    let tape = Tape(parameters, into: gradients)

    func loss() -> Double {
      var random = SeededGenerator(seed: seed)
      tape.begin(seed: seed)
      let output = network(tape, handles.map { tape.variable($0) }, handles)
      guard let value = output?.value else { return tape.loss }
      let weights = Matrix.random(value.rows, value.columns, using: &random)
      output?.gradient?.copy(from: weights)
      return zip(weights.elements, value.elements).reduce(tape.loss) {
        $0 + Double($1.0) * Double($1.1)
      }
    }

    _ = loss()
    tape.runBackward()
    let found = handles.map { gradients[$0].elements }
    var error: Float = 0
    for (handle, found) in zip(handles, found) {
      let input = parameters[handle]
      let slopes = (0..<input.count).map { slope(of: loss, at: $0, of: input) }
      let distance = Matrix(rows: 1, columns: input.count, found)
        .distance(to: Matrix(rows: 1, columns: input.count, slopes))
      error = distance <= error ? error : distance
    }
    return error
  }

  private static func slope(of loss: () -> Double, at index: Int, of input: Matrix) -> Float {
    let step: Float = 4e-3
    let (row, column) = index.quotientAndRemainder(dividingBy: input.columns)
    let middle = input[row, column]
    input[row, column] = middle + step
    let above = loss()
    input[row, column] = middle - step
    let below = loss()
    input[row, column] = middle
    return Float((above - below) / Double(2 * step))
  }
}
