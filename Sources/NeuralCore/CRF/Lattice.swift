import Foundation

/// The forward and backward sums of a batch of sentences, all of them a step at a time.
///
/// Rows are ordered by time: first the first token of every sentence, longest sentence first,
/// then the second of those that have one … A step is then one matrix product for the batch:
/// α(t) = log(exp(α(t−1) − max) · exp(transitions)) + emissions(t), with the maxima kept apart
/// in double precision, so that long sentences lose none.
struct Lattice {
  private let field: LinearChainCRF
  private let order: TimeOrder
  /// exp(transitions), (K, K).
  private let factors: Matrix
  /// Emissions in the order of time, (N, K).
  private let emissions: Matrix
  /// log Σ over paths that reach this tag, less `alphaScale` of the row, (N, K).
  private let alpha: Matrix
  private var alphaScale: [Double]
  /// exp(α(t−1) − max) for every row but the first of each sentence, (N − B, K).
  private let reach: Matrix
  /// log Σ over paths that leave this tag, less `betaScale`, (N, K).
  private let beta: Matrix
  private var betaScale: [Double]
  /// exp(emissions(t) + β(t) − max) for the rows of `reach`.
  private let leave: Matrix
  /// P(tag k at the row's token), (N, K), once the backward sums have run.
  private let marginals: Matrix
  /// For each sentence; 0 for an empty one.
  private(set) var logPartitions: [Double]

  init(
    _ field: LinearChainCRF, emissions: Matrix, _ segments: Segments, in workspace: Workspace
  ) {
    precondition(
      emissions.hasShape(of: (segments.rows, field.tags)),
      "(\(emissions.rows), \(emissions.columns)) emissions for \(segments.rows) tokens")
    let (N, K) = (segments.rows, field.tags)
    self.field = field
    order = TimeOrder(segments)
    factors = workspace.matrix(rows: K, columns: K)
    Kernels.exp(field.transitions, into: factors)
    self.emissions = workspace.matrix(rows: N, columns: K)
    alpha = workspace.matrix(rows: N, columns: K)
    alphaScale = [Double](repeating: 0, count: N)
    let inner = N - order.sentences
    reach = workspace.matrix(rows: inner, columns: K)
    beta = workspace.matrix(rows: N, columns: K)
    betaScale = alphaScale
    leave = workspace.matrix(rows: inner, columns: K)
    marginals = workspace.matrix(rows: N, columns: K)
    logPartitions = [Double](repeating: 0, count: segments.count)
    for (row, token) in order.tokens.enumerated() {
      self.emissions.rows(row..<row + 1).copy(from: emissions.rows(token..<token + 1))
    }
    runForward(in: workspace)
  }

  /// The rows of step t > 0 among those that have a step before them.
  private func inner(_ rows: Range<Int>) -> Range<Int> {
    rows.lowerBound - order.sentences..<rows.upperBound - order.sentences
  }

  private mutating func runForward(in workspace: Workspace) {
    guard let first = order.steps.first else { return }
    alpha.copy(from: emissions)
    Kernels.addToEachRow(field.start, of: alpha.rows(first))
    for (before, rows) in zip(order.steps, order.steps.dropFirst()) {
      let previous = before.lowerBound..<before.lowerBound + rows.count
      let reach = reach.rows(inner(rows))
      let sums = workspace.matrix(rows: rows.count, columns: field.tags)
      reach.copy(from: alpha.rows(previous))
      for (row, from) in zip(rows, previous) { alphaScale[row] = alphaScale[from] }
      Kernels.expOfRest(reach, addingMaximaTo: &alphaScale[rows])
      product(reach, factors, into: sums, .replacing, in: workspace)
      Kernels.log(sums, into: sums)
      Kernels.add(sums, to: alpha.rows(rows))
    }
    let last = workspace.matrix(rows: 1, columns: field.tags)
    for (row, segment) in order.lastRows {
      last.copy(from: alpha.rows(row..<row + 1))
      Kernels.add(field.end, to: last)
      logPartitions[segment] = alphaScale[row] + Double(Kernels.softmax(row: 0, of: last))
    }
  }

  mutating func runBackward(in workspace: Workspace) {
    for (row, _) in order.lastRows { beta.rows(row..<row + 1).copy(from: field.end) }
    for (before, rows) in zip(order.steps, order.steps.dropFirst()).reversed() {
      let previous = before.lowerBound..<before.lowerBound + rows.count
      let leave = leave.rows(inner(rows))
      leave.copy(from: emissions.rows(rows))
      Kernels.add(beta.rows(rows), to: leave)
      for (row, to) in zip(rows, previous) { betaScale[to] = betaScale[row] }
      Kernels.expOfRest(leave, addingMaximaTo: &betaScale[previous])
      let sums = beta.rows(previous)
      product(leave, factors.transposed, into: sums, .replacing, in: workspace)
      Kernels.log(sums, into: sums)
    }
    marginals.copy(from: alpha)
    Kernels.add(beta, to: marginals)
    for row in 0..<marginals.rows { Kernels.softmax(row: row, of: marginals) }
  }

  /// Adds P(tag k at token t) to row t of `sums`, in the order of the tokens.
  func addMarginals(to sums: Matrix, times weight: Float) {
    for (row, token) in order.tokens.enumerated() {
      Kernels.add(weight, marginals.rows(row..<row + 1), to: sums.rows(token..<token + 1))
    }
  }

  /// Adds the expected number of each start, transition and end.
  func addExpectations(to sums: LinearChainCRF, times weight: Float, in workspace: Workspace) {
    guard let first = order.steps.first else { return }
    for row in first { Kernels.add(weight, marginals.rows(row..<row + 1), to: sums.start) }
    for (row, _) in order.lastRows {
      Kernels.add(weight, marginals.rows(row..<row + 1), to: sums.end)
    }
    for (before, rows) in zip(order.steps, order.steps.dropFirst()) {
      for (row, previous) in zip(rows, before) {
        // `alphaScale` of the row holds the maximum that `reach` lacks, `betaScale` of the
        // row before it the one that `leave` lacks.
        let scale = alphaScale[row] + betaScale[previous] - logPartitions[order.segments[row]]
        Kernels.scale(leave.rows(inner(row..<row + 1)), by: weight * Float(exp(scale)))
      }
    }
    let pairs = workspace.matrix(rows: field.tags, columns: field.tags)
    product(reach.transposed, leave, into: pairs, .replacing, in: workspace)
    Kernels.addProduct(pairs, factors, to: sums.transitions)
  }
}
