import Language

extension TrainingSet {
  /// Whether values may end inside a word, before its particles: 부산 in 부산까지.
  ///
  /// Data that mark whole words, particles and all, are tagged better with words left whole. A
  /// bot that shows neither is one whose values have no particles on them.
  func cutsWords(at particles: Particles) -> Bool {
    var (all, inside, withParticles) = (0, 0, 0)
    for example in examples where !example.spans.isEmpty {
      let text = NormalizedText(example.text)
      let tokens = text.tokens()
      for span in example.spans {
        all += 1
        if tokens.contains(where: { $0.range.holdsInside(span.range) }) { inside += 1 }
        guard let last = tokens.last(where: { $0.range.overlaps(span.range) }),
          last.range.upperBound == span.range.upperBound
        else { continue }
        let stems = particles.stemEnds(of: last.normalizedRange, in: text.scalars)
        if !stems.isEmpty { withParticles += 1 }
      }
    }
    return inside * 50 > all || withParticles * 20 <= all
  }
}

extension Range<Int> {
  /// Whether another range begins or ends within this one, not at its edges.
  fileprivate func holdsInside(_ other: Range<Int>) -> Bool {
    [other.lowerBound, other.upperBound].contains { lowerBound < $0 && $0 < upperBound }
  }
}
