import NeuralCore
import Testing

@Suite struct SeededGeneratorTests {
  /// Source: the reference implementation of SplitMix64 with seed 1234567.
  @Test func `gives the published numbers`() {
    var random = SeededGenerator(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
  }

  @Test func `draws from the distributions it names`() {
    var random = SeededGenerator(seed: 2)
    let uniform = (0..<10_000).map { _ in Double(random.uniform()) }
    #expect(uniform.allSatisfy { 0 <= $0 && $0 < 1 })
    #expect(abs(uniform.reduce(0, +) / 10_000 - 0.5) < 0.01)
    let normal = (0..<10_000).map { _ in Double(random.normal()) }
    #expect(abs(normal.reduce(0, +) / 10_000) < 0.03)
    #expect(abs(normal.reduce(0) { $0 + $1 * $1 } / 10_000 - 1) < 0.03)
    let counts = (0..<3000).reduce(into: [0, 0, 0]) { counts, _ in
      counts[random.index(below: 3)] += 1
    }
    #expect(counts.allSatisfy { abs($0 - 1000) < 120 })
  }

  @Test func `shuffles without loss, differently for another seed`() {
    let orders = (0..<3 as Range<UInt64>).map { seed in
      var random = SeededGenerator(seed: seed)
      return random.shuffled(Array(0..<50))
    }
    #expect(orders.allSatisfy { $0.sorted() == Array(0..<50) })
    #expect(Set(orders).count == 3)
  }
}
