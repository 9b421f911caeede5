import NeuralCore
import Testing

/// An operation with inputs of several shapes, whose gradient finite differences can measure.
struct OperationSample: Sendable, CustomTestStringConvertible {
  var name: String
  /// Shapes of the inputs for each seed.
  var shapes: [[(Int, Int)]]
  var network: @Sendable (Tape, [Variable], [Parameter]) -> Variable?

  var testDescription: String { name }

  func error(seed: UInt64) -> Float {
    var random = SeededGenerator(seed: seed)
    let inputs = shapes[Int(seed) % shapes.count].map { rows, columns in
      Matrix.random(rows, columns, using: &random)
    }
    return GradientCheck.error(inputs: inputs, seed: seed, network)
  }

  static let all: [OperationSample] = [
    OperationSample(
      name: "linear", shapes: [[(3, 4), (4, 17), (1, 17)], [(14, 9), (9, 3), (1, 3)]]
    ) { $0.linear($1[0], $2[1], $2[2]) },
    OperationSample(name: "joined", shapes: [[(3, 2), (3, 5)], [(1, 9), (1, 1)]]) { tape, x, _ in
      tape.joined([x[0], x[1], x[0]])
    },
    OperationSample(name: "sum", shapes: [[(3, 5), (3, 5)]]) { tape, x, _ in tape.sum(x[0], x[1]) },
    OperationSample(name: "relu", shapes: [[(2, 5)], [(3, 8)]]) { tape, x, _ in tape.relu(x[0]) },
    OperationSample(name: "tanh", shapes: [[(2, 5)], [(3, 17)]]) { tape, x, _ in tape.tanh(x[0]) },
    OperationSample(name: "gelu", shapes: [[(2, 5)], [(3, 17)]]) { tape, x, _ in tape.gelu(x[0]) },
    OperationSample(name: "gate", shapes: [[(2, 6)], [(3, 18)]]) { tape, x, _ in tape.gate(x[0]) },
    OperationSample(
      name: "layerNorm", shapes: [[(3, 7), (1, 7), (1, 7)], [(2, 16), (1, 16), (1, 16)]]
    ) { $0.layerNorm($1[0], gain: $2[1], bias: $2[2]) },
    OperationSample(name: "softmax", shapes: [[(2, 5)], [(3, 9)]]) { tape, x, _ in
      tape.softmax(x[0])
    },
    OperationSample(name: "dropout", shapes: [[(4, 5)], [(3, 9)]]) { tape, x, _ in
      tape.dropout(x[0], rate: 0.3)
    },
    OperationSample(name: "windows", shapes: [[(6, 3)], [(6, 8)]]) { tape, x, _ in
      tape.windows(x[0], Segments(lengths: [4, 2]), dilation: 2)
    },
    OperationSample(name: "maxPool", shapes: [[(6, 3)], [(6, 9)]]) { tape, x, _ in
      tape.maxPool(x[0], Segments(lengths: [4, 0, 2]))
    },
    OperationSample(name: "attentionPool", shapes: [[(6, 3), (6, 1)], [(6, 9), (6, 1)]]) {
      tape, x, _ in tape.attentionPool(x[0], scores: x[1], Segments(lengths: [1, 0, 5]))
    },
    OperationSample(name: "spread", shapes: [[(3, 4)], [(3, 9)]]) { tape, x, _ in
      tape.spread(x[0], Segments(lengths: [2, 0, 3]))
    },
    OperationSample(name: "crossEntropy", shapes: [[(3, 4)], [(3, 9)]]) { tape, x, _ in
      tape.crossEntropy(x[0], labels: [3, 0, 1], smoothing: 0.1, weight: 0.7)
      return nil
    },
    OperationSample(
      name: "crf", shapes: [[(6, 3), (3, 3), (1, 3), (1, 3)], [(6, 9), (9, 9), (1, 9), (1, 9)]]
    ) { tape, x, p in
      tape.crf(
        x[0], path: [0, 2, 1, 1, 0, 2], Segments(lengths: [4, 0, 2]), weight: 0.7,
        transitions: p[1], start: p[2], end: p[3])
      return nil
    },
  ]
}
