import NeuralCore

/// An operation of the library, run on the inputs of a reference case.
struct ReferenceRun {
  let output: Matrix
  let gradients: [Matrix]

  /// Nil when the case names no operation.
  init?(_ example: Reference.Case) {
    var layout = ParameterLayout()
    let handles = example.inputs.enumerated().map { index, input in
      layout.add("\(index)", rows: input.rows, columns: input.columns, .constant(0))
    }
    let shape = example.inputs[0]
    let table = layout.addTable("t", rows: shape.rows, columns: shape.columns, .constant(0))
    let parameters = Parameters(layout, seed: 0)
    for (handle, input) in zip(handles, example.inputs) {
      parameters[handle].copy(from: input.matrix)
    }
    parameters[table].copy(from: example.inputs[0].matrix)
    let sums = Gradients(for: parameters)
    let tape = Tape(parameters, into: sums)
    tape.begin(lossScale: example.dOutput.elements[0])
    if let loss = Self.addLoss(example, handles, on: tape) {
      output = Matrix(rows: 1, columns: 1, [Float(loss / Double(example.dOutput.elements[0]))])
    } else if let y = Self.output(of: example, handles, table, on: tape) {
      output = y.value
      y.gradient?.copy(from: example.dOutput.matrix)
    } else {
      return nil
    }
    tape.runBackward()
    gradients = example.operation == "lookUp" ? [sums[table].dense] : handles.map { sums[$0] }
  }

  /// The loss of a case about one.
  private static func addLoss(
    _ example: Reference.Case, _ handles: [Parameter], on tape: Tape
  ) -> Double? {
    let labels = example.labels ?? []
    let logits = tape.variable(handles[0])
    switch example.operation {
    case "crossEntropy":
      tape.crossEntropy(logits, labels: labels, smoothing: example.smoothing ?? 0)
    case "crf":
      tape.crf(
        logits, path: labels, Segments(lengths: example.lengths ?? []),
        transitions: handles[1], start: handles[2], end: handles[3])
    default: return nil
    }
    return tape.loss
  }

  private static func output(
    of example: Reference.Case, _ handles: [Parameter], _ table: Table, on tape: Tape
  ) -> Variable? {
    let inputs = handles.map { tape.variable($0) }
    let segments = Segments(lengths: example.lengths ?? [])
    return switch example.operation {
    case "linear": tape.linear(inputs[0], handles[1], handles[2])
    case "joined": tape.joined(inputs)
    case "sum": tape.sum(inputs[0], inputs[1])
    case "relu": tape.relu(inputs[0])
    case "tanh": tape.tanh(inputs[0])
    case "gelu": tape.gelu(inputs[0])
    case "gate": tape.gate(inputs[0])
    case "layerNorm": tape.layerNorm(inputs[0], gain: handles[1], bias: handles[2])
    case "softmax": tape.softmax(inputs[0])
    case "windows": tape.windows(inputs[0], segments, dilation: example.dilation ?? 1)
    case "maxPool": tape.maxPool(inputs[0], segments)
    case "attentionPool": tape.attentionPool(inputs[0], scores: inputs[1], segments)
    case "spread": tape.spread(inputs[0], segments)
    case "lookUp": tape.lookUp(table, example.sparseRows)
    default: nil
    }
  }
}

extension Reference.Case {
  /// As many columns as the table has rows.
  fileprivate var sparseRows: SparseRows {
    var rows = SparseRows(columns: inputs[0].rows)
    for row in sparse ?? [] { rows.append(indices: row.indices, values: row.values) }
    return rows
  }
}
