import Foundation

/// Whether two systems, asked the same, differ by more than chance: McNemar's exact test.
///
/// Where both are right, or both wrong, neither is better. If the two were equally good, each of
/// the other cases would be a fair coin's throw between them.
/// Sources: McNemar, Note on the sampling error of the difference between correlated proportions
/// or percentages, Psychometrika 12 (1947); the exact conditional form: Fagerland, Lydersen and
/// Laake, The McNemar test for binary matched-pairs data, BMC Medical Research Methodology 13:91
/// (2013).
package struct McNemarTest: Hashable, Sendable {
  package let bothRight: Int
  package let onlyFirstRight: Int
  package let onlySecondRight: Int
  package let bothWrong: Int

  package init(_ pairs: some Sequence<(first: Bool, second: Bool)>) {
    var counts = [0, 0, 0, 0]
    for pair in pairs { counts[(pair.first ? 0 : 2) + (pair.second ? 0 : 1)] += 1 }
    (bothRight, onlyFirstRight) = (counts[0], counts[1])
    (onlySecondRight, bothWrong) = (counts[2], counts[3])
  }

  /// The two-sided probability of a difference at least as great between equally good systems,
  /// 0...1.
  package var p: Double {
    let coins = onlyFirstRight + onlySecondRight
    let fewer = min(onlyFirstRight, onlySecondRight)
    guard fewer * 2 < coins else { return 1 }
    // Of k heads: C(coins, k) / 2^coins, whose powers no number holds, so in logarithms.
    var logChance = -Double(coins) * log(2)
    var tail = exp(logChance)
    for heads in stride(from: 1, through: fewer, by: 1) {
      logChance += log(Double(coins - heads + 1)) - log(Double(heads))
      tail += exp(logChance)
    }
    return min(1, 2 * tail)
  }

  /// Whether chance alone would seldom make such a difference: `p` under 0.05.
  package var isSignificant: Bool { p < 0.05 }

  /// Three decimals.
  package var pText: String { p < 0.001 ? "< 0.001" : "\((p * 1000).rounded() / 1000)" }
}
