import Foundation
import NeuralCore

/// Tags for the tokens of an utterance: outside (0), or at the beginning of or inside a slot.
struct TagSet: Sendable, Hashable {
  let slots: Int

  var count: Int { 1 + 2 * slots }

  static let outside = 0

  func beginning(of slot: Int) -> Int { 1 + 2 * slot }

  func inside(_ slot: Int) -> Int { 2 + 2 * slot }

  /// A slot's value as a range of tokens.
  struct Span: Hashable, Sendable {
    var slot: Int
    var tokens: Range<Int>
  }

  /// The tags of `tokens` tokens, some of which are in spans.
  func path(_ spans: [Span], tokens: Int) -> [Int] {
    var path = [Int](repeating: Self.outside, count: tokens)
    for span in spans {
      for token in span.tokens { path[token] = inside(span.slot) }
      path[span.tokens.lowerBound] = beginning(of: span.slot)
    }
    return path
  }

  /// The spans that tags mark. A slot that goes on without a beginning begins there.
  func spans(of path: [Int]) -> [Span] {
    var spans: [Span] = []
    for (token, tag) in path.enumerated() where tag != Self.outside {
      let slot = (tag - 1) / 2
      if tag == inside(slot), let last = spans.last, last.slot == slot,
        last.tokens.upperBound == token
      {
        spans[spans.count - 1].tokens = last.tokens.lowerBound..<token + 1
      } else {
        spans.append(Span(slot: slot, tokens: token..<token + 1))
      }
    }
    return spans
  }

  /// −∞ where a slot would go on that has not begun, 0 elsewhere.
  var mask: LinearChainCRF {
    let mask = LinearChainCRF(tags: count)
    for slot in 0..<slots {
      mask.start[0, inside(slot)] = -.infinity
      for tag in 0..<count where tag != beginning(of: slot) && tag != inside(slot) {
        mask.transitions[tag, inside(slot)] = -.infinity
      }
    }
    return mask
  }
}
