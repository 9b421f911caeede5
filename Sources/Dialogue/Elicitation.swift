import Conversation

/// Asking for slots, in the order of the bot's file.
///
///     attempt            says
///     0                  the slot's `prompt`
///     1 … `retries`      its `retry`, or the prompt, in other words where there are any
///     a part is lacking  its `clarify`, or Mynah's own words for that part
///     no answer either   its `failed`, or the fallback's message; the intent is Failed, Close
///
/// So a slot with two retries that is refused three times fails.
extension Walk {
  /// What follows when the utterance was no answer.
  mutating func stageAfterMiss(of slot: Slot.Name) -> Stage {
    let attempt = state.attempt + 1
    let retries = definition.slot(slot)?.retries ?? 0
    if attempt > retries {
      trace.note("give up on slot", "\(slot) was not understood \(attempt) times")
      return .slotFailed(slot)
    }
    trace.note("ask again", "\(slot) was not understood, retry \(attempt) of \(retries)")
    return .elicit(slot, attempt: attempt)
  }

  mutating func elicit(_ slot: Slot.Name, attempt: Int) -> Outcome {
    // What was confirmed before is not what will be fulfilled.
    intent.confirmationState = .none
    intent.state = .inProgress
    trace.note("elicit slot", slot.text)
    if let partial = intent.slots[slot]?.partial {
      ask(for: partial.missing, of: slot)
    } else {
      ask(for: slot, attempt: attempt)
    }
    return expect(.elicitSlot(slot), attempt: attempt)
  }

  private mutating func ask(for slot: Slot.Name, attempt: Int) {
    let asked = definition.slot(slot)
    let isRetry = attempt > 0 && asked?.retry.isEmpty == false
    say(
      (isRetry ? asked?.retry : asked?.prompt) ?? [],
      else: dialogue.data.messages.elicitSlot(named: slot),
      at: "\(intent.name).\(slot).\(isRetry ? "retry" : "prompt")")
  }

  /// Asks for what is lacking of a value that was said in part: morning or evening?
  private mutating func ask(for missing: PartialValue.Missing, of slot: Slot.Name) {
    say(
      definition.slot(slot)?.clarify[missing] ?? [],
      else: dialogue.data.messages.missing[missing.rawValue] ?? [],
      at: "\(intent.name).\(slot).clarify.\(missing.rawValue)")
  }

  mutating func giveUp(on slot: Slot.Name) -> Outcome {
    say(
      definition.slot(slot)?.failed ?? [], else: fallbackTexts,
      at: "\(intent.name).\(slot).failed")
    return end(.failed)
  }
}
