extension LinearChainCRF {
  /// The best path of one sentence and its score; among equals, the lower tags.
  ///
  /// - Parameter emissions: (T, K).
  package func viterbi(
    emissions: Matrix, in workspace: Workspace
  ) -> (path: [Int], score: Float) {
    precondition(emissions.columns == tags, "\(emissions.columns) emissions for \(tags) tags")
    let tokens = emissions.rows
    guard tokens > 0 else { return ([], 0) }
    var origins = [Int32](repeating: 0, count: tokens * tags)
    var best = workspace.matrix(rows: 1, columns: tags)
    best.copy(from: start)
    Kernels.add(emissions.rows(0..<1), to: best)
    for t in 1..<max(1, tokens) {
      let next = workspace.matrix(rows: 1, columns: tags)
      Kernels.bestSteps(
        from: best, transitions: transitions, into: next,
        origins: &origins[t * tags..<(t + 1) * tags])
      Kernels.add(emissions.rows(t..<t + 1), to: next)
      best = next
    }
    Kernels.add(end, to: best)
    let scores = best.elements
    var path = [Int](repeating: 0, count: tokens)
    path[tokens - 1] = scores.indices.reduce(0) { scores[$1] > scores[$0] ? $1 : $0 }
    for t in stride(from: tokens - 1, to: 0, by: -1) {
      path[t - 1] = Int(origins[t * tags + path[t]])
    }
    return (path, scores[path[tokens - 1]])
  }
}
