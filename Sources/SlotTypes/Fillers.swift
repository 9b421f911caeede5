import Language

/// The words around an answer that are no part of it: `it's … please`, `저는 … 할게요`.
struct Fillers: Sendable {
  /// Longest first.
  private let before: [[Unicode.Scalar]]
  private let after: [[Unicode.Scalar]]
  private let particles: Particles

  init(_ table: Table, particles: Particles) {
    func words(_ place: String) -> [[Unicode.Scalar]] {
      table.rows.filter { $0[0] == place }
        .flatMap { $0[1].split(separator: "|") }
        .map { NormalizedText(String($0)).scalars }
        .sorted { $0.count > $1.count }
    }
    before = words("before")
    after = words("after")
    self.particles = particles
  }

  /// The part of a reply that answers; nil: nothing but spaces and marks.
  func answer(in text: NormalizedText) -> Range<Int>? {
    guard var answer = text.withoutAsides else { return nil }
    while let shorter = withoutFiller(answer, text.scalars) { answer = shorter }
    return withoutParticles(answer, text.scalars)
  }

  private func withoutFiller(_ answer: Range<Int>, _ scalars: [Unicode.Scalar]) -> Range<Int>? {
    for filler in before
    where filler[0] == scalars[answer.lowerBound] && scalars[answer].starts(with: filler) {
      let rest = answer.lowerBound + filler.count..<answer.upperBound
      guard let start = rest.first(where: { !isAside(scalars[$0]) }),
        standsApart(rest.lowerBound..<start, scalars)
      else { continue }
      return start..<answer.upperBound
    }
    for filler in after
    where filler.last == scalars[answer.upperBound - 1] && answer.count > filler.count {
      let rest = answer.lowerBound..<answer.upperBound - filler.count
      guard scalars[rest.upperBound..<answer.upperBound].elementsEqual(filler),
        let end = rest.last(where: { !isAside(scalars[$0]) }),
        standsApart(end + 1..<rest.upperBound, scalars)
      else { continue }
      return answer.lowerBound..<end + 1
    }
    return nil
  }

  private func withoutParticles(_ answer: Range<Int>, _ scalars: [Unicode.Scalar]) -> Range<Int> {
    let space = scalars[answer].lastIndex { ScalarClass($0) == .space }
    let word = (space.map { $0 + 1 } ?? answer.lowerBound)..<answer.upperBound
    return answer.lowerBound..<particles.likelyStemEnd(of: word, in: scalars)
  }

  /// Whether what lies between a filler and the rest sets it apart: the `a` of `a.b@c.org` is none.
  private func standsApart(_ gap: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    scalars[gap].contains { ScalarClass($0) == .space || $0 == "," }
  }

  private func isAside(_ scalar: Unicode.Scalar) -> Bool { ScalarClass(scalar).isAside }
}

extension ScalarClass {
  /// Between words: a space or a mark.
  var isAside: Bool { self == .space || self == .mark }

  /// Of words that are written in letters.
  var isWord: Bool { self == .letter || self == .hangul }
}

extension NormalizedText {
  /// The text without the spaces and marks around it; nil: there is nothing else.
  var withoutAsides: Range<Int>? {
    guard let first = scalars.firstIndex(where: { !ScalarClass($0).isAside }),
      let last = scalars.lastIndex(where: { !ScalarClass($0).isAside })
    else { return nil }
    return first..<last + 1
  }
}
