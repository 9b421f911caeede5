/// A conditional random field over the tags of each utterance, whose weights are learnt with
/// the network's.
package struct CRFLayer: Hashable, Sendable {
  package let tags: Int
  package let transitions: Parameter
  package let start: Parameter
  package let end: Parameter

  /// Adds `name.transitions`, `name.start` and `name.end`, zeros.
  package init(_ name: String, tags: Int, in layout: inout ParameterLayout) {
    self.tags = tags
    transitions = layout.add("\(name).transitions", rows: tags, columns: tags, .constant(0))
    start = layout.add("\(name).start", rows: 1, columns: tags, .constant(0))
    end = layout.add("\(name).end", rows: 1, columns: tags, .constant(0))
  }

  /// The field with the weights of `parameters`.
  package func field(in parameters: Parameters) -> LinearChainCRF {
    LinearChainCRF(
      transitions: parameters[transitions], start: parameters[start], end: parameters[end])
  }

  /// Adds the negative log-likelihood of `path`, summed over utterances, to the tape's loss.
  ///
  /// - Parameters:
  ///   - path: the true tags of all N tokens.
  ///   - emissions: (N, K).
  ///   - weight: multiplies the loss, beside the tape's `lossScale`.
  package func addLoss(
    of path: [Int], emissions: Variable, _ segments: Segments, weight: Float = 1, on tape: Tape
  ) {
    tape.crf(
      emissions, path: path, segments, weight: weight, transitions: transitions, start: start,
      end: end)
  }
}
