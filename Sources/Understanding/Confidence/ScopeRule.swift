/// Decides whether an utterance is about anything the bot knows.
///
/// The score is the mean of the best intent's probability and of the share of the utterance's
/// n-grams that training has seen: a word from nowhere lowers the second even where the first
/// is sure of itself.
struct ScopeRule: Hashable, Sendable, Codable {
  /// Utterances with a lower score are out of scope.
  var threshold: Float

  /// - Parameters:
  ///   - probability: of the best intent, untempered.
  ///   - coverage: share of the n-grams that are known.
  static func score(probability: Float, coverage: Float) -> Float { (probability + coverage) / 2 }

  func admits(score: Float) -> Bool { score > 0 && score >= threshold }
}

// MARK: Learning

extension ScopeRule {
  /// The rule that turns away few of the utterances that were understood.
  ///
  /// - Parameters:
  ///   - right: scores of utterances that were classified rightly without having been learnt.
  ///   - loss: share of them that may be turned away.
  init(right: [Float], loss: Double) { threshold = Self.quantile(loss, of: right) }

  /// The rule that best tells utterances from examples of what is out of scope, turning away
  /// between 2 and 10 % of the utterances that were understood.
  init(right: [Float], outOfScope: [Float]) {
    let sorted = right.sorted()
    let candidates = stride(from: 0.02, through: 0.1, by: 0.01).map {
      Self.quantile($0, of: sorted)
    }
    func gain(_ threshold: Float) -> Double {
      let kept = Double(right.count { $0 >= threshold }) / Double(max(1, right.count))
      let caught = Double(outOfScope.count { $0 < threshold }) / Double(max(1, outOfScope.count))
      return kept + caught
    }
    threshold = candidates.reduce(candidates[0]) { gain($1) > gain($0) ? $1 : $0 }
  }

  private static func quantile(_ share: Double, of values: [Float]) -> Float {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
  }
}
