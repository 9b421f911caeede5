/// The closed list of what a locale hangs on a complete word: Korean particles and endings,
/// the English possessive.
package struct Particles: Sendable {
  fileprivate struct Particle: Sendable {
    let scalars: [Unicode.Scalar]
    let condition: Condition
    /// A polite ending: what it ends may have a particle of its own, as 김치도요 has.
    let isPolite: Bool
  }

  /// What must stand before it: 은 after a consonant, 는 after a vowel.
  fileprivate enum Condition: String {
    case any, consonant, vowel, vowelOrRieul
  }

  /// Longest first.
  private let particles: [Particle]
  /// Particles follow each other: 부산 + 에서 + 는 + 요.
  private static let longestChain = 3

  package init(locale: String) throws {
    let table = try LocaleFolder.language(locale).table("particles.tsv")
    particles = try table.rows.map { row in
      guard let condition = Condition(rawValue: String(row[1])) else {
        throw table.malformed(
          row, expected: "a particle, a tab and any, consonant, vowel or vowelOrRieul")
      }
      return Particle(
        scalars: Array(row[0].unicodeScalars), condition: condition,
        isPolite: row[2] == "polite")
    }.sorted { $0.scalars.count > $1.scalars.count }
  }

  /// Whether nothing but particles lies in `range`, directly after a complete word.
  package func fill(_ range: Range<Int>, of scalars: [Unicode.Scalar]) -> Bool {
    fill(range, of: scalars, chain: Self.longestChain)
  }

  /// Where `word` may end and its particles begin, the longest stem first; the whole word is not
  /// among them. Which of them is a word, the caller must know: 종로 is no 종 + 로.
  package func stemEnds(of word: Range<Int>, in scalars: [Unicode.Scalar]) -> [Int] {
    guard word.count > 1 else { return [] }
    return (word.lowerBound + 1..<word.upperBound).reversed().filter {
      fill($0..<word.upperBound, of: scalars)
    }
  }

  /// The stems that `word` may have, the longest first: 부산에서는 → 부산에서, 부산.
  package func stems(of word: String) -> [String] {
    let scalars = Array(word.unicodeScalars)
    return stemEnds(of: 0..<scalars.count, in: scalars).map { String(scalars[..<$0]) }
  }

  /// Where a word ends of which nothing else is known: one particle is taken off, and before a
  /// polite ending one more. 부산이요 → 부산, 김치도요 → 김치; 제주도로 → 제주도, no more.
  package func likelyStemEnd(of word: Range<Int>, in scalars: [Unicode.Scalar]) -> Int {
    guard let last = longestLast(of: word, in: scalars) else { return word.upperBound }
    let end = word.upperBound - last.scalars.count
    guard last.isPolite, let next = longestLast(of: word.lowerBound..<end, in: scalars) else {
      return end
    }
    return end - next.scalars.count
  }

  /// The longest single particle at the end of a word; nil: there is none.
  private func longestLast(of word: Range<Int>, in scalars: [Unicode.Scalar]) -> Particle? {
    particles.first { particle in
      let start = word.upperBound - particle.scalars.count
      return particle.scalars.count < word.count
        && scalars[start..<word.upperBound].elementsEqual(particle.scalars)
        && particle.condition.admits(scalars[start - 1])
    }
  }

  private func fill(_ range: Range<Int>, of scalars: [Unicode.Scalar], chain: Int) -> Bool {
    if range.isEmpty { return true }
    guard chain > 0, range.lowerBound > 0 else { return false }
    return particles.contains { particle in
      let end = range.lowerBound + particle.scalars.count
      return end <= range.upperBound
        && scalars[range.lowerBound..<end].elementsEqual(particle.scalars)
        && particle.condition.admits(scalars[range.lowerBound - 1])
        && fill(end..<range.upperBound, of: scalars, chain: chain - 1)
    }
  }
}

extension Particles.Condition {
  /// A scalar that is no syllable (a digit, a letter) may sound either way.
  fileprivate func admits(_ scalar: Unicode.Scalar) -> Bool {
    guard let ending = Hangul.ending(of: scalar) else { return true }
    switch self {
    case .any: return true
    case .consonant: return ending != .vowel
    case .vowel: return ending == .vowel
    case .vowelOrRieul: return ending != .consonant
    }
  }
}
