import Foundation
import NeuralCore
import Testing

/// Numbers from an independent implementation: Fixtures/reference.py.
struct Reference: Decodable {
  struct Case: Decodable {
    var operation: String
    var inputs: [Numbers]
    var output: Numbers
    var dOutput: Numbers
    var gradients: [Numbers]
    var lengths: [Int]?
    var dilation: Int?
    var labels: [Int]?
    var smoothing: Float?
    var sparse: [Row]?
  }

  struct Numbers: Decodable {
    var rows: Int
    var columns: Int
    var elements: [Float]

    var matrix: Matrix { Matrix(rows: rows, columns: columns, elements) }
  }

  struct Row: Decodable {
    var indices: [Int32]
    var values: [Float]
  }

  struct Optimizers: Decodable {
    var weights: Numbers
    var gradients: [Numbers]
    var adamw: Numbers
    var adam: Numbers
    var adagrad: Numbers
  }

  struct Classification: Decodable {
    var rows: Numbers
    var labels: [Int]
    var classes: Int
    var logistic: Numbers
    var logisticLoss: Double
    var squaredHinge: Numbers

    var sparseRows: SparseRows { SparseRows(dense: rows.matrix) }
  }

  var cases: [Case]
  var optimizers: Optimizers
  var classification: Classification

  static func read() throws -> Reference {
    let url = Bundle.module.url(forResource: "reference", withExtension: "json")
    let data = try Data(contentsOf: url ?? URL(filePath: "reference.json"))
    return try JSONDecoder().decode(Reference.self, from: data)
  }
}

extension Reference.Case: CustomTestStringConvertible {
  var testDescription: String { operation }
}

extension SparseRows {
  /// The non-zeros of a matrix.
  init(dense: Matrix) {
    self.init(columns: dense.columns)
    for row in 0..<dense.rows {
      let columns = (0..<dense.columns).filter { dense[row, $0] != 0 }
      append(indices: columns.map(Int32.init), values: columns.map { dense[row, $0] })
    }
  }
}

extension Matrix {
  static func random(_ rows: Int, _ columns: Int, using random: inout SeededGenerator) -> Matrix {
    Matrix(rows: rows, columns: columns, (0..<rows * columns).map { _ in random.normal() })
  }

  /// The largest difference between elements, as a share of the largest element or of 1.
  func distance(to other: Matrix) -> Float {
    guard (rows, columns) == (other.rows, other.columns) else { return .infinity }
    let scale = other.elements.reduce(1) { max($0, abs($1)) }
    return zip(elements, other.elements).reduce(0) { most, pair in
      // Not `max`, which loses a NaN.
      let difference = abs(pair.0 - pair.1) / scale
      return difference <= most ? most : difference
    }
  }
}

extension RowGradient {
  /// With zeros for the rows that were not touched.
  var dense: Matrix {
    let dense = Matrix(rows: rows, columns: columns)
    for (place, row) in touched.enumerated() {
      for column in 0..<columns { dense[Int(row), column] = values[place, column] }
    }
    return dense
  }
}
