import NeuralCore
import Testing

@Suite struct SeededGeneratorTests {
  /// Source: the reference implementation of SplitMix64 with seed 1234567.
  @Test func `gives the published numbers`() {
    var random = SeededGenerator(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
  }
}
