import Conversation

/// Decides which mentions of slot types are seen while learning and validating.
///
/// A type that the examples taught knows every value that it was taught, so each example would
/// be seen with its own value recognised, as no new utterance will be. Of such a type a mention
/// is shown only when another example has the value as well.
struct MentionFilter: Sendable {
  private struct Value: Hashable {
    var type: Int
    var name: UInt64
  }

  private let taught: Set<Int>
  private let typesOfSlot: [[Int]]
  private var counts: [Value: Int] = [:]

  /// - Parameter examples: those that may be learnt from.
  init(_ set: TrainingSet, learning examples: [Int], types: [SlotType.Name]) {
    taught = Set(types.indices.filter { set.taughtTypes.contains(types[$0]) })
    typesOfSlot = set.typesOfSlot.map { $0.compactMap { types.firstIndex(of: $0) } }
    guard !taught.isEmpty else { return }
    for example in examples {
      for value in values(of: set.examples[example]) { counts[value, default: 0] += 1 }
    }
  }

  /// Whether a mention is shown in an example that is not learnt from.
  func shows(_ mention: TagFeatures.Mention) -> Bool {
    guard let name = mention.value, taught.contains(mention.type) else { return true }
    return counts[Value(type: mention.type, name: name)] ?? 0 > 0
  }

  /// Whether a mention is shown in an example that counts among those learnt from.
  func shows(_ mention: TagFeatures.Mention, in example: TrainingSet.Example) -> Bool {
    guard let name = mention.value, taught.contains(mention.type) else { return true }
    let value = Value(type: mention.type, name: name)
    return counts[value] ?? 0 > values(of: example).count { $0 == value }
  }

  private func values(of example: TrainingSet.Example) -> [Value] {
    guard !taught.isEmpty, !example.spans.isEmpty else { return [] }
    let scalars = Array(example.text.unicodeScalars)
    return example.spans.flatMap { span in
      let name = SlotLexicon.name(of: String(String.UnicodeScalarView(scalars[span.range])))
      return typesOfSlot[span.slot].map { Value(type: $0, name: name) }
    }
  }
}
