extension Tape {
  /// Adds the negative log-likelihood of the true tags under a conditional random field to the
  /// loss, summed over utterances.
  ///
  /// demissions = P(tag at token) − one at the true tag, and the weights' gradients are expected
  /// less true counts.
  ///
  /// - Parameters:
  ///   - emissions: (N, K).
  ///   - path: N true tags in `0..<K`.
  ///   - weight: multiplies the loss, beside the tape's `lossScale`.
  ///   - transitions: (K, K), from row to column.
  ///   - start: (1, K), like `end`.
  package func crf(
    _ emissions: Variable, path: [Int], _ segments: Segments, weight: Float = 1,
    transitions: Parameter, start: Parameter, end: Parameter
  ) {
    let field = LinearChainCRF(
      transitions: parameters[transitions], start: parameters[start], end: parameters[end])
    let gradient = gradients.map {
      LinearChainCRF(transitions: $0[transitions], start: $0[start], end: $0[end])
    }
    addLoss(
      field.loss(
        of: path, emissions: emissions.value, segments, weight: weight * lossScale,
        dEmissions: emissions.gradient, gradient: gradient, in: workspace))
  }
}
