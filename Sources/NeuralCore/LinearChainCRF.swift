import Foundation

/// A linear-chain conditional random field over the tags of a sentence.
///
/// score(y) = start[y₁] + Σ emission[t, yₜ] + Σ transition[yₜ₋₁, yₜ] + end[y_T].
/// Sums run in probability space with each step's maximum taken out, in double precision.
/// Source: Sutton & McCallum, An Introduction to Conditional Random Fields, §4.1.
/// Letters: T tokens, K tags.
package struct LinearChainCRF: Sendable, Hashable {
  package let tags: Int
  /// (K, K), from row to column.
  package var transitions: [Float]
  /// (K).
  package var start: [Float]
  package var end: [Float]

  package init(tags: Int) {
    self.tags = tags
    transitions = [Float](repeating: 0, count: tags * tags)
    start = [Float](repeating: 0, count: tags)
    end = start
  }

  /// The negative log-likelihood of `path` in nats, and what it says about the weights.
  ///
  /// - Parameters:
  ///   - emissions: (T, K), T > 0.
  ///   - path: T tags in `0..<K`.
  ///   - dEmissions: ∂loss/∂emissions, (T, K), is added to it.
  ///   - gradient: ∂loss/∂(transitions, start, end) is added to it, as a CRF of gradients.
  package func loss(
    of path: [Int], emissions: [Float], dEmissions: inout [Float],
    gradient: inout LinearChainCRF
  ) -> Double {
    let tokens = path.count
    let chain = Chain(self, emissions: emissions, tokens: tokens)
    var score = Double(start[path[0]] + end[path[tokens - 1]])
    for t in 0..<tokens {
      score += Double(emissions[t * tags + path[t]])
      if t > 0 { score += Double(transitions[path[t - 1] * tags + path[t]]) }
    }
    for t in 0..<tokens {
      for k in 0..<tags { dEmissions[t * tags + k] += Float(chain.marginal(t, k)) }
      dEmissions[t * tags + path[t]] -= 1
    }
    for k in 0..<tags {
      gradient.start[k] += Float(chain.marginal(0, k))
      gradient.end[k] += Float(chain.marginal(tokens - 1, k))
    }
    gradient.start[path[0]] -= 1
    gradient.end[path[tokens - 1]] -= 1
    for t in 1..<max(1, tokens) {
      chain.addPairMarginals(t, to: &gradient.transitions)
      gradient.transitions[path[t - 1] * tags + path[t]] -= 1
    }
    return chain.logPartition - score
  }

  /// P(tag k at token t), (T, K).
  package func marginals(emissions: [Float]) -> [Float] {
    let tokens = emissions.count / tags
    guard tokens > 0 else { return [] }
    let chain = Chain(self, emissions: emissions, tokens: tokens)
    return (0..<tokens * tags).map { Float(chain.marginal($0 / tags, $0 % tags)) }
  }

  /// The best path and its score (Viterbi).
  package func viterbi(emissions: [Float]) -> (path: [Int], score: Float) {
    let tokens = emissions.count / tags
    guard tokens > 0 else { return ([], 0) }
    var best = (0..<tags).map { start[$0] + emissions[$0] }
    var from: [[Int]] = []
    for t in 1..<max(1, tokens) {
      var next = [Float](repeating: -.infinity, count: tags)
      var back = [Int](repeating: 0, count: tags)
      for i in 0..<tags {
        for j in 0..<tags {
          let score = best[i] + transitions[i * tags + j]
          if score > next[j] { (next[j], back[j]) = (score, i) }
        }
      }
      for j in 0..<tags { next[j] += emissions[t * tags + j] }
      best = next
      from.append(back)
    }
    for k in 0..<tags { best[k] += end[k] }
    var last = 0
    for k in 1..<max(1, tags) where best[k] > best[last] { last = k }
    var path = [last]
    for back in from.reversed() { path.append(back[path[path.count - 1]]) }
    return (path.reversed(), best[last])
  }
}

/// Forward and backward sums of one sentence.
private struct Chain {
  let tags: Int
  let tokens: Int
  /// exp of the transitions, each row's sums scaled together.
  private let factors: [Double]
  /// exp(emission − its token's maximum).
  private var weights: [Double]
  private var alpha: [Double]
  private var beta: [Double]
  private(set) var logPartition: Double

  init(_ crf: LinearChainCRF, emissions: [Float], tokens: Int) {
    let (K, T) = (crf.tags, tokens)
    tags = K
    self.tokens = T
    let top = Double(crf.transitions.max() ?? 0)
    factors = crf.transitions.map { exp(Double($0) - top) }
    weights = [Double](repeating: 0, count: T * K)
    alpha = weights
    beta = [Double](repeating: 1, count: T * K)
    logPartition = top * Double(T - 1)
    var scales = [Double](repeating: 1, count: T)
    for t in 0..<T {
      var row = (0..<K).map { k in
        Double(emissions[t * K + k]) + (t == 0 ? Double(crf.start[k]) : 0)
          + (t == T - 1 ? Double(crf.end[k]) : 0)
      }
      let most = row.max() ?? 0
      for k in 0..<K { row[k] = exp(row[k] - most) }
      weights.replaceSubrange(t * K..<(t + 1) * K, with: row)
      var sum = 0.0
      for k in 0..<K {
        var reach = t == 0 ? 1 : 0.0
        if t > 0 { for i in 0..<K { reach += alpha[(t - 1) * K + i] * factors[i * K + k] } }
        alpha[t * K + k] = reach * row[k]
        sum += alpha[t * K + k]
      }
      for k in 0..<K { alpha[t * K + k] /= sum }
      scales[t] = sum
      logPartition += most + log(sum)
    }
    for t in stride(from: T - 2, through: 0, by: -1) {
      for i in 0..<K {
        var sum = 0.0
        for j in 0..<K {
          sum += factors[i * K + j] * weights[(t + 1) * K + j] * beta[(t + 1) * K + j]
        }
        beta[t * K + i] = sum / scales[t + 1]
      }
    }
    self.scales = scales
  }

  private let scales: [Double]

  func marginal(_ t: Int, _ k: Int) -> Double { alpha[t * tags + k] * beta[t * tags + k] }

  /// Adds P(tag i at t−1, tag j at t) to `sums`, (K, K).
  func addPairMarginals(_ t: Int, to sums: inout [Float]) {
    for i in 0..<tags {
      for j in 0..<tags {
        sums[i * tags + j] += Float(
          alpha[(t - 1) * tags + i] * factors[i * tags + j] * weights[t * tags + j]
            * beta[t * tags + j] / scales[t])
      }
    }
  }
}
