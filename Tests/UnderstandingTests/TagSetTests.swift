import NeuralCore
import Testing
import Understanding

@Suite struct TagSetTests {
  private let tags = TagSet(slots: 3)

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `finds the spans that it tagged`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var spans: [TagSet.Span] = []
    var place = 0
    while place < 12 {
      let end = min(12, place + 1 + random.index(below: 3))
      if random.uniform() < 0.6 {
        spans.append(.init(slot: random.index(below: 3), tokens: place..<end))
      }
      place = end
    }
    #expect(tags.spans(of: tags.path(spans, tokens: 12)) == spans)
  }

  @Test func `begins a span where a slot goes on without a beginning`() {
    let path = [tags.inside(1), tags.inside(1), TagSet.outside, tags.inside(2), tags.inside(0)]
    #expect(
      tags.spans(of: path) == [
        .init(slot: 1, tokens: 0..<2), .init(slot: 2, tokens: 3..<4), .init(slot: 0, tokens: 4..<5),
      ])
  }

  @Test func `lets a slot go on only after itself`() {
    let mask = tags.mask
    for slot in 0..<3 {
      #expect(mask.start[0, tags.inside(slot)] == -.infinity)
      for tag in 0..<tags.count {
        let follows = tag == tags.beginning(of: slot) || tag == tags.inside(slot)
        #expect(mask.transitions[tag, tags.inside(slot)] == (follows ? 0 : -.infinity))
      }
    }
  }
}
