import Conversation

extension IntentDefinition {
  /// The values that stand in the utterances as examples of slots, each with its slot's type.
  var slotExamples: [(type: SlotType.Name, example: String)] {
    utterances.flatMap(\.parts).compactMap { part in
      guard case .slot(let name, let example?) = part, let type = slot(name)?.type else {
        return nil
      }
      return (type, example)
    }
  }
}
