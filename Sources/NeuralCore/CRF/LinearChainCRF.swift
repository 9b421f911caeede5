/// A linear-chain conditional random field over the tags of a sentence.
///
/// score(y) = start[y₁] + Σ emission[t, yₜ] + Σ transition[yₜ₋₁, yₜ] + end[y_T], and the
/// probability of a path is the softmax of its score over all paths.
/// Source: Sutton & McCallum, An Introduction to Conditional Random Fields, §4.1.
/// Letters of this folder: N tokens of all sentences, T tokens of one, B sentences, K tags.
package struct LinearChainCRF: Sendable {
  package let tags: Int
  /// (K, K), from row to column.
  package let transitions: Matrix
  /// (1, K).
  package let start: Matrix
  package let end: Matrix

  package init(transitions: Matrix, start: Matrix, end: Matrix) {
    tags = transitions.rows
    precondition(
      transitions.hasShape(of: (tags, tags)) && start.hasShape(of: (1, tags))
        && end.hasShape(of: (1, tags)), "a field over \(tags) tags")
    (self.transitions, self.start, self.end) = (transitions, start, end)
  }

  /// All weights 0, in memory of their own.
  package init(tags: Int) {
    self.init(tags: tags, in: Matrix(rows: 1, columns: Self.weightCount(tags: tags)), at: 0)
  }

  /// The weights as they stand in `vector` from `offset` on: transitions, start, end.
  package init(tags: Int, in vector: Matrix, at offset: Int) {
    self.init(
      transitions: vector.part(from: offset, rows: tags, columns: tags),
      start: vector.part(from: offset + tags * tags, rows: 1, columns: tags),
      end: vector.part(from: offset + tags * tags + tags, rows: 1, columns: tags))
  }

  package static func weightCount(tags: Int) -> Int { tags * tags + 2 * tags }

  /// The field whose weights are the sums of both: with one that is −∞ where tags may not
  /// follow each other and 0 elsewhere, the field under that constraint.
  package func adding(_ other: LinearChainCRF) -> LinearChainCRF {
    let sum = LinearChainCRF(tags: tags)
    for field in [self, other] {
      Kernels.add(field.transitions, to: sum.transitions)
      Kernels.add(field.start, to: sum.start)
      Kernels.add(field.end, to: sum.end)
    }
    return sum
  }
}

// MARK: Learning

extension LinearChainCRF {
  /// The negative log-likelihood of the true tags in nats, summed over sentences, and its
  /// gradients.
  ///
  /// - Parameters:
  ///   - path: N true tags in `0..<K`.
  ///   - emissions: (N, K).
  ///   - weight: multiplies the loss and its gradients.
  ///   - dEmissions: ∂loss/∂emissions, (N, K), is added to it.
  ///   - gradient: ∂loss/∂(transitions, start, end) is added to it.
  package func loss(
    of path: [Int], emissions: Matrix, _ segments: Segments, weight: Float = 1,
    dEmissions: Matrix? = nil, gradient: LinearChainCRF? = nil, in workspace: Workspace
  ) -> Double {
    precondition(path.count == emissions.rows, "\(path.count) tags, \(emissions.rows) tokens")
    precondition(path.allSatisfy((0..<tags).contains), "tags in 0..<\(tags)")
    var lattice = Lattice(self, emissions: emissions, segments, in: workspace)
    let score = score(of: path, emissions: emissions, segments)
    if dEmissions != nil || gradient != nil {
      lattice.runBackward(in: workspace)
      if let dEmissions { lattice.addMarginals(to: dEmissions, times: weight) }
      if let gradient { lattice.addExpectations(to: gradient, times: weight, in: workspace) }
      subtractCounts(of: path, segments, times: weight, dEmissions, gradient)
    }
    return Double(weight) * (lattice.logPartitions.reduce(0, +) - score)
  }

  /// The sum of the scores of the true paths.
  private func score(of path: [Int], emissions: Matrix, _ segments: Segments) -> Double {
    var score = 0.0
    for rows in (0..<segments.count).map({ segments[$0] }) where !rows.isEmpty {
      score += Double(start[0, path[rows.lowerBound]]) + Double(end[0, path[rows.upperBound - 1]])
      for t in rows {
        score += Double(emissions[t, path[t]])
        if t > rows.lowerBound { score += Double(transitions[path[t - 1], path[t]]) }
      }
    }
    return score
  }

  /// What the true paths themselves take off the gradients.
  private func subtractCounts(
    of path: [Int], _ segments: Segments, times weight: Float, _ dEmissions: Matrix?,
    _ gradient: LinearChainCRF?
  ) {
    for rows in (0..<segments.count).map({ segments[$0] }) where !rows.isEmpty {
      gradient?.start[0, path[rows.lowerBound]] -= weight
      gradient?.end[0, path[rows.upperBound - 1]] -= weight
      for t in rows {
        dEmissions?[t, path[t]] -= weight
        if t > rows.lowerBound { gradient?.transitions[path[t - 1], path[t]] -= weight }
      }
    }
  }

  /// P(tag k at token t), (N, K), in the workspace.
  package func marginals(
    emissions: Matrix, _ segments: Segments, in workspace: Workspace
  ) -> Matrix {
    var lattice = Lattice(self, emissions: emissions, segments, in: workspace)
    lattice.runBackward(in: workspace)
    let marginals = workspace.zeros(rows: emissions.rows, columns: tags)
    lattice.addMarginals(to: marginals, times: 1)
    return marginals
  }

  /// The log of the sum over all paths of the exponential of their score, for each sentence.
  package func logPartitions(
    emissions: Matrix, _ segments: Segments, in workspace: Workspace
  ) -> [Double] {
    Lattice(self, emissions: emissions, segments, in: workspace).logPartitions
  }
}
