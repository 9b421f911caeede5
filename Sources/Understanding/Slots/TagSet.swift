import Foundation
import NeuralCore

/// Tags for the tokens of an utterance: outside (0), or at the beginning of or inside a slot.
package struct TagSet: Sendable, Hashable {
  let slots: Int

  package init(slots: Int) { self.slots = slots }

  package var count: Int { 1 + 2 * slots }

  package static let outside = 0

  package func beginning(of slot: Int) -> Int { 1 + 2 * slot }

  package func inside(_ slot: Int) -> Int { 2 + 2 * slot }

  /// A slot's value as a range of tokens.
  package struct Span: Hashable, Sendable {
    package var slot: Int
    package var tokens: Range<Int>

    package init(slot: Int, tokens: Range<Int>) {
      (self.slot, self.tokens) = (slot, tokens)
    }
  }

  /// The tags of `tokens` tokens, some of which are in spans.
  package func path(_ spans: [Span], tokens: Int) -> [Int] {
    var path = [Int](repeating: Self.outside, count: tokens)
    for span in spans {
      for token in span.tokens { path[token] = inside(span.slot) }
      path[span.tokens.lowerBound] = beginning(of: span.slot)
    }
    return path
  }

  /// The spans that tags mark. A slot that goes on without a beginning begins there.
  package func spans(of path: [Int]) -> [Span] {
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
  package var mask: LinearChainCRF {
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
