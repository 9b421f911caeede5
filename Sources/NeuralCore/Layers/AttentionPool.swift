/// One row for each utterance: the mean of its tokens, weighted by a learnt score of each:
/// (N, features) → (B, features).
package struct AttentionPool: Hashable, Sendable {
  package let score: Linear

  /// Adds `name.score.…`.
  package init(_ name: String, features: Int, in layout: inout ParameterLayout) {
    score = Linear("\(name).score", inputs: features, outputs: 1, in: &layout)
  }

  package func callAsFunction(
    _ x: Variable, _ segments: Segments, on tape: Tape
  ) -> Variable {
    tape.attentionPool(x, scores: score(x, on: tape), segments)
  }
}
