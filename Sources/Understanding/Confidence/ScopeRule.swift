/// Decides whether an utterance is about anything the bot knows.
///
/// The score is the mean of two: the square root of the best intent's probability, as far as it
/// is above chance, and the share of the utterance's n-grams that training has seen. A word from
/// nowhere lowers the second even where the first is sure of itself; the root, because models of
/// few utterances are less sure than they might be.
package struct ScopeRule: Hashable, Sendable, Codable {
  /// Utterances with a lower score are out of scope.
  package var threshold: Float

  init(threshold: Float) { self.threshold = threshold }

  /// - Parameters:
  ///   - probability: of the best intent, untempered.
  ///   - chance: the probability that a guess would give it.
  ///   - coverage: share of the n-grams that are known; where none is, the score is 0.
  package static func score(probability: Float, chance: Float, coverage: Float) -> Float {
    guard coverage > 0 else { return 0 }
    let skill = chance < 1 ? max(0, (probability - chance) / (1 - chance)) : 1
    return (skill.squareRoot() + coverage) / 2
  }

  package func admits(score: Float) -> Bool { score > 0 && score >= threshold }
}

// MARK: Learning

extension ScopeRule {
  /// The rule that turns away few of the utterances that were understood, and more of them
  /// only where that is needed to turn away noise.
  ///
  /// How many more is half a standard deviation of a share: with few utterances, one that scored
  /// low by chance would let all noise in.
  ///
  /// - Parameters:
  ///   - right: scores of utterances that were classified rightly without having been learnt.
  ///   - loss: share of them that may be turned away.
  ///   - noise: scores of utterances whose letters were shuffled.
  package init(right: [Float], loss: Double, noise: [Float] = []) {
    let most = loss + 0.5 / Double(max(1, right.count)).squareRoot()
    let noisy = min(Self.quantile(0.95, of: noise), Self.quantile(most, of: right))
    threshold = max(Self.quantile(loss, of: right), noisy)
  }

  /// The rule that best tells utterances from examples of what is out of scope, turning away
  /// between 2 and 10 % of the utterances that were understood.
  package init(right: [Float], outOfScope: [Float]) {
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
