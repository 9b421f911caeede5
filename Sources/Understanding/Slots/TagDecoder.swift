import NeuralCore

/// Finds the best path through the tags of an utterance.
struct TagDecoder: Sendable {
  let tags: TagSet
  /// The field in which a slot cannot go on before it has begun.
  private let field: LinearChainCRF

  init(tags: TagSet, field: LinearChainCRF) {
    self.tags = tags
    self.field = field.adding(tags.mask)
  }

  /// The spans on the best path that holds none but the slots in `allowed`.
  ///
  /// - Parameter emissions: (pieces, tags).
  func spans(_ emissions: Matrix, allowing allowed: Set<Int>) -> [TagSet.Span] {
    guard emissions.rows > 0, !allowed.isEmpty else { return [] }
    let workspace = Workspace()
    let admitted = workspace.matrix(rows: emissions.rows, columns: emissions.columns)
    admitted.copy(from: emissions)
    for slot in 0..<tags.slots where !allowed.contains(slot) {
      for piece in 0..<emissions.rows {
        admitted[piece, tags.beginning(of: slot)] = -.infinity
        admitted[piece, tags.inside(slot)] = -.infinity
      }
    }
    return tags.spans(of: field.viterbi(emissions: admitted, in: workspace).path)
  }
}
