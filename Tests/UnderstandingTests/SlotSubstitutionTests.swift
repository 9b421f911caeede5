import Conversation
import NeuralCore
import Testing
import Understanding

@Suite struct SlotSubstitutionTests {
  private let example = TrainingSet.Example(
    text: "from Paris to Rome now", intent: 0,
    spans: [.init(slot: 0, range: 5..<10), .init(slot: 1, range: 14..<18)],
    location: SourceLocation(file: "", line: 1, column: 1))

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `marks the values that it puts in`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let values = [["Ulm", "New York"], ["Köln", "부산"]]
    let variant = SlotSubstitution(values: values).variant(of: example, using: &random)
    let (from, to) = (
      text(variant.spans[0].range, of: variant.text), text(variant.spans[1].range, of: variant.text)
    )
    #expect(values[0].contains(from) && values[1].contains(to))
    #expect(variant.text == "from \(from) to \(to) now")
  }

  @Test func `keeps a value that has no other`() {
    var random = SeededGenerator(seed: 1)
    let variant = SlotSubstitution(values: [[], []]).variant(of: example, using: &random)
    #expect(variant == example)
  }
}
