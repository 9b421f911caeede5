import Testing
import Understanding

@Suite struct SpanCountsTests {
  @Test func `counts as conlleval does`() {
    // Three expected, four found, two of them with the right name and both right ends.
    var counts = SpanCounts()
    counts.add(found: ["city 0 1", "date 3 5", "city 7 8"], expected: ["city 0 1", "date 3 4"])
    counts.add(found: ["name 2 4"], expected: ["name 2 4"])
    #expect(counts.precision == 2.0 / 4)
    #expect(counts.recall == 2.0 / 3)
    #expect(counts.f1 == 4.0 / 7)
  }

  @Test func `has no score where there is nothing to find`() {
    var counts = SpanCounts()
    counts.add(found: [] as Set<Int>, expected: [])
    #expect(counts.f1 == nil)
  }
}
