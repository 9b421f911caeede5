import Foundation

/// How the weights of a network learn from their gradients.
package struct OptimizerSettings: Sendable, Hashable {
  /// Of the weights that learn in every step: AdamW (Loshchilov & Hutter, 2019).
  package var rate: Float = 2e-3
  package var weightDecay: Float = 1e-4
  package var beta1: Float = 0.9
  package var beta2: Float = 0.98
  /// Gradients of a step are scaled down to this norm, all of them together.
  package var clip: Float = 2
  /// Of tables that `rules` does not name.
  package var tableRule = TableRule.lazyAdam(rate: 3e-3)
  package var tableRules: [Table: TableRule] = [:]

  package init() {}
}

/// How the rows of a table learn; a row that got no gradient stays as it is.
package enum TableRule: Sendable, Hashable {
  /// Adam whose moments only change with a gradient.
  case lazyAdam(rate: Float)
  /// Adagrad (Duchi et al., 2011), for wide features of which most are rare.
  case adagrad(rate: Float)
}

/// Turns the gradients of one step after another into new weights.
package struct Optimizer {
  private let settings: OptimizerSettings
  private let parameters: Parameters
  private let shards: Shards
  private let firstMoments: [Matrix]
  private let secondMoments: [Matrix]
  private let tables: [TableOptimizer]
  private var steps = 0

  package init(_ settings: OptimizerSettings, for parameters: Parameters, shards: Shards) {
    (self.settings, self.parameters, self.shards) = (settings, parameters, shards)
    firstMoments = parameters.dense.map { Matrix(rows: $0.rows, columns: $0.columns) }
    secondMoments = firstMoments.map { Matrix(rows: $0.rows, columns: $0.columns) }
    tables = parameters.tables.enumerated().map { index, weights in
      let rule = settings.tableRules[Table(index: index)] ?? settings.tableRule
      return TableOptimizer(rule, weights: weights)
    }
  }

  /// Takes one step against the sum of `gradients`, added in their order.
  ///
  /// - Parameter factor: multiplies all learning rates.
  /// - Returns: the norm of the gradient before clipping.
  @discardableResult
  package mutating func step(_ gradients: [Gradients], factor: Float) -> Double {
    steps += 1
    let sum = gradients[0]
    let squares = add(gradients.dropFirst(), to: sum)
    let norm = squares.squareRoot()
    let shrink = norm > Double(settings.clip) ? Float(Double(settings.clip) / norm) : 1
    let adam = adamStep(factor: factor)
    let dense = parameters.dense.count
    shards.forEach(dense + tables.count) {
      [parameters, firstMoments, secondMoments, tables] index in
      guard index < dense else {
        tables[index - dense].step(sum.tables[index - dense], adam, factor, shrink: shrink)
        return
      }
      Kernels.scale(sum.dense[index], by: shrink)
      Kernels.adam(
        adam, gradient: sum.dense[index], first: firstMoments[index],
        second: secondMoments[index], weights: parameters.dense[index])
    }
    return norm
  }

  /// Adds the gradients of the other shards to those of the first; returns the squared norm.
  private func add(_ others: ArraySlice<Gradients>, to sum: Gradients) -> Double {
    let dense = parameters.dense.count
    return shards.map(dense + tables.count) { index in
      if index < dense {
        for other in others { Kernels.add(other.dense[index], to: sum.dense[index]) }
        return Kernels.dot(sum.dense[index], sum.dense[index])
      }
      let table = sum.tables[index - dense]
      for other in others { table.add(other.tables[index - dense]) }
      return Kernels.dot(table.values, table.values)
    }.reduce(0, +)
  }

  private func adamStep(factor: Float) -> AdamStep {
    AdamStep(
      rate: settings.rate * factor, beta1: settings.beta1, beta2: settings.beta2,
      unbias1: 1 - Float(pow(Double(settings.beta1), Double(steps))),
      unbias2: 1 - Float(pow(Double(settings.beta2), Double(steps))), epsilon: 1e-8,
      decay: settings.weightDecay)
  }
}
