import Foundation
import NeuralCore
import Testing

@Suite struct LinearChainCRFTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `finds the path that trying every path finds`(seed: UInt64) {
    let sentence = TaggedSentence(seed: seed)
    let best = sentence.paths.map(sentence.score).max()
    let found = sentence.field.viterbi(emissions: sentence.emissions, in: Workspace())
    #expect(abs(found.score - (best ?? 0)) < 1e-4)
    #expect(abs(sentence.score(of: found.path) - found.score) < 1e-4)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `sums over every path`(seed: UInt64) {
    let sentence = TaggedSentence(seed: seed)
    let found = sentence.field.logPartitions(
      emissions: sentence.emissions, sentence.segments, in: Workspace())
    let expected = sentence.weights.reduce(0, +)
    #expect(abs(found[0] - log(expected)) < 1e-5)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `has the marginals that all paths together give`(seed: UInt64) {
    let sentence = TaggedSentence(seed: seed)
    let found = sentence.field.marginals(
      emissions: sentence.emissions, sentence.segments, in: Workspace())
    let expected = Matrix(rows: found.rows, columns: found.columns)
    let total = sentence.weights.reduce(0, +)
    for (path, weight) in zip(sentence.paths, sentence.weights) {
      for (t, tag) in path.enumerated() { expected[t, tag] += Float(weight / total) }
    }
    #expect(found.distance(to: expected) < 1e-5)
  }

  @Test func `a batch is the sum of its sentences`() {
    let sentences = (0..<5 as Range<UInt64>).map { TaggedSentence(seed: $0, tags: 4) }
    let field = sentences[0].field
    let lengths = sentences.map(\.emissions.rows) + [0]
    let all = sentences.flatMap(\.emissions.elements)
    let batch = Matrix(rows: lengths.reduce(0, +), columns: 4, all)
    let together = field.logPartitions(
      emissions: batch, Segments(lengths: lengths), in: Workspace())
    let apart = sentences.flatMap {
      field.logPartitions(emissions: $0.emissions, $0.segments, in: Workspace())
    }
    for (one, other) in zip(together, apart + [0]) { #expect(abs(one - other) < 1e-5) }
  }

  @Test func `a forbidden step is in no path`() {
    let sentence = TaggedSentence(seed: 2, tokens: 6, tags: 3)
    let mask = LinearChainCRF(tags: 3)
    mask.transitions[0, 1] = -.infinity
    mask.transitions[2, 1] = -.infinity
    mask.start[0, 1] = -.infinity
    let field = sentence.field.adding(mask)
    for t in 0..<6 { sentence.emissions[t, 1] += 5 }
    #expect(!field.viterbi(emissions: sentence.emissions, in: Workspace()).path.contains(1))
    let marginals = field.marginals(
      emissions: sentence.emissions, sentence.segments, in: Workspace())
    #expect((0..<6).allSatisfy { marginals[$0, 1] == 0 })
    #expect((0..<6).allSatisfy { abs(marginals[$0, 0] + marginals[$0, 2] - 1) < 1e-5 })
  }

  @Test func `a long sentence with large scores loses no precision`() {
    var random = SeededGenerator(seed: 9)
    let tokens = 2000
    let emissions = Matrix.random(tokens, 5, using: &random)
    for t in 0..<tokens { for k in 0..<5 { emissions[t, k] *= 40 } }
    let marginals = LinearChainCRF(tags: 5).marginals(
      emissions: emissions, Segments(lengths: [tokens]), in: Workspace())
    // Without transitions the tokens do not depend on each other.
    let tape = Tape(Parameters(ParameterLayout(), seed: 0))
    let expected = tape.softmax(tape.constant(emissions)).value
    #expect(marginals.distance(to: expected) < 1e-5)
  }
}

/// A random sentence short enough to list all its paths.
struct TaggedSentence {
  let field: LinearChainCRF
  let emissions: Matrix

  init(seed: UInt64, tokens: Int? = nil, tags: Int? = nil) {
    var random = SeededGenerator(seed: seed)
    let tokens = tokens ?? 1 + random.index(below: 5)
    let tags = tags ?? 1 + random.index(below: 4)
    emissions = Matrix.random(tokens, tags, using: &random)
    // One field for all sentences of as many tags.
    var weights = SeededGenerator(seed: UInt64(tags))
    field = LinearChainCRF(
      transitions: .random(tags, tags, using: &weights), start: .random(1, tags, using: &weights),
      end: .random(1, tags, using: &weights))
  }

  var segments: Segments { Segments(lengths: [emissions.rows]) }

  var paths: [[Int]] {
    (0..<emissions.rows).reduce([[]]) { paths, _ in
      paths.flatMap { path in (0..<field.tags).map { path + [$0] } }
    }
  }

  /// The exponential of each path's score.
  var weights: [Double] { paths.map { exp(Double(score(of: $0))) } }

  func score(of path: [Int]) -> Float {
    var score = field.start[0, path[0]] + field.end[0, path[path.count - 1]]
    for (t, tag) in path.enumerated() {
      score += emissions[t, tag]
      if t > 0 { score += field.transitions[path[t - 1], tag] }
    }
    return score
  }
}
