import Conversation

/// When an utterance means another intent than the one that asks.
///
///     the question                      switches when the other intent is heard at ≥ 80 % and …
///     a slot of type FreeFormInput      never: every utterance is an answer (Lex)
///     a slot, no answer was heard       always
///     a slot, an open type's answer     … it leads the asking intent by ≥ 50 points
///     a slot, a definite answer         … the answer is less than half of what was said
///     a confirmation                    … the utterance is neither yes nor no
enum Switching {
  /// From here on an intent counts as clearly meant.
  static let clearConfidence = 0.8
  /// By so much another intent must lead where any words could have been the answer.
  static let clearLead = 0.5
  /// An answer that is a smaller part of the utterance was mentioned rather than given.
  static let leastAnswerShare = 0.5

  /// Types that take nearly any words, so that having an answer proves little.
  static let openTypes: Set<SlotType.Name> = [
    "AlphaNumeric", "City", "Country", "FirstName", "LastName", "State", "StreetName",
  ]
}

extension Walk {
  /// The other intent that `heard` clearly means while `slot` is asked for.
  func switchTarget(in heard: Heard, asking slot: Slot.Name) -> Interpretation? {
    guard let asked = definition.slot(slot), asked.type != "FreeFormInput",
      let other = otherIntent(clearlyMeantIn: heard)
    else { return nil }
    guard let answer = heard.answer else { return other }
    if dialogue.locale.isListed(answer, in: asked.type) { return nil }
    if isOpen(asked.type) {
      let lead = (other.confidence ?? 0) - (heard.reading(as: intent.name)?.confidence ?? 0)
      return lead >= Switching.clearLead ? other : nil
    }
    let share = answer.originalValue.letterCount / max(heard.utterance.letterCount, 1)
    return share < Switching.leastAnswerShare ? other : nil
  }

  /// The best interpretation, if it is sure and not the intent under way.
  func otherIntent(clearlyMeantIn heard: Heard) -> Interpretation? {
    guard let best = dialogue.clearIntent(in: heard), best.intent != intent.name else { return nil }
    return best
  }

  private func isOpen(_ type: SlotType.Name) -> Bool {
    dialogue.locale.slotType(type).map(\.isOpen) ?? Switching.openTypes.contains(type)
  }
}

extension Dialogue {
  /// The best interpretation, if it is sure and an intent of the bot.
  func clearIntent(in heard: Heard) -> Interpretation? {
    guard let best = heard.interpretations.first, locale.intent(best.intent) != nil,
      let confidence = best.confidence, confidence >= Switching.clearConfidence
    else { return nil }
    return best
  }
}

extension BotLocale {
  /// Whether `value` is one of the values that the bot lists for its own slot type.
  func isListed(_ value: SlotValue, in type: SlotType.Name) -> Bool {
    guard let interpreted = value.interpretedValue, let custom = slotType(type) else {
      return false
    }
    return custom.values.contains { $0.canonical == interpreted }
  }
}

extension String {
  /// Length without spaces.
  fileprivate var letterCount: Double { Double(filter { !$0.isWhitespace }.count) }
}
