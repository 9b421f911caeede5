import Conversation

/// The words of help: the bot's own, or examples of what can be said.
extension Walk {
  /// What the bot's own intent says, if it does nothing else; empty: there is none such.
  func ownHelp(in heard: Heard) -> Variants {
    guard let intent = claimant(of: heard), intent.slots.isEmpty, intent.confirmation == nil,
      intent.hook == nil, intent.fulfillment.hook == nil
    else { return [] }
    return intent.fulfillment.say
  }
}

extension BotLocale {
  /// Something that can be said for each of the first intents.
  func examples(atMost count: Int) -> [String] {
    Array(intents.lazy.compactMap(example(of:)).prefix(count))
  }

  private func example(of intent: IntentDefinition) -> String? {
    intent.utterances.lazy.compactMap { example(of: $0, in: intent) }.first
  }

  /// The utterance with an example in each slot's place; nil where one has none.
  private func example(of utterance: SampleUtterance, in intent: IntentDefinition) -> String? {
    var text = ""
    for part in utterance.parts {
      switch part {
      case .text(let words): text += words
      case .slot(let name, let example):
        let type = intent.slot(name).flatMap { slotType($0.type) }
        guard let value = example ?? type?.values.first?.canonical else { return nil }
        text += value
      }
    }
    return text
  }
}
