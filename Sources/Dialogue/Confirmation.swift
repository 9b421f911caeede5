import Conversation

/// Asking whether to go ahead.
///
///     heard                                      does
///     new values for the intent's own slots      fills them, asks again from the start
///     yes                                        Confirmed, and goes on (to fulfilment)
///     no                                         Denied: `declined`, the intent is Failed, Close
///     another intent, clearly (Switching.swift)  switches to it
///     none of these                              asks again, up to `retries` times; then the
///                                                fallback's message, the intent is Failed, Close
extension Walk {
  mutating func hearConfirmation(_ heard: Heard) -> Stage {
    if heard.confirmation == nil, let other = otherIntent(clearlyMeantIn: heard) {
      return begin(other)
    }
    if correct(from: heard) { return reconfirmation() }
    switch heard.confirmation {
    case .yes:
      trace.note("confirm", "yes")
      intent.confirmationState = .confirmed
      return upcomingStage()
    case .no:
      trace.note("decline", "no")
      intent.confirmationState = .denied
      return upcomingStage()
    case nil:
      return stageAfterUnclearAnswer()
    }
  }

  mutating func confirm(attempt: Int) -> Outcome {
    intent.confirmationState = .none
    intent.state = .inProgress
    trace.note("confirm intent", intent.name.text)
    if attempt > 0 && isAskedByHook {
      messages += state.lastMessages
    } else {
      say(
        definition.confirmation?.prompt ?? [], else: dialogue.data.messages.confirm,
        at: "\(intent.name).confirm.prompt")
    }
    return expect(.confirmIntent, attempt: attempt)
  }

  mutating func decline() -> Outcome {
    say(
      definition.confirmation?.declined ?? [], else: dialogue.data.messages.declined,
      at: "\(intent.name).confirm.declined")
    return end(.failed)
  }

  mutating func giveUpOnConfirmation() -> Outcome {
    say(own: fallbackTexts, at: "\(intent.name).confirm.failed")
    return end(.failed)
  }

  /// A hook may ask before the bot would, or what it would not: its words alone fit then.
  private var isAskedByHook: Bool {
    upcomingStage() != .confirm(attempt: 0) && !state.lastMessages.isEmpty
  }

  /// After a correction the question is asked anew, even where only a hook has asked it.
  private func reconfirmation() -> Stage {
    let stage = upcomingStage()
    return stage == .fulfill ? .confirm(attempt: 0) : stage
  }

  private mutating func stageAfterUnclearAnswer() -> Stage {
    let attempt = state.attempt + 1
    let retries = definition.confirmation?.retries ?? Self.retriesOfHooksQuestion
    if attempt > retries {
      trace.note("give up on confirmation", "neither yes nor no \(attempt) times")
      return .confirmationFailed
    }
    trace.note("ask again", "neither yes nor no, retry \(attempt) of \(retries)")
    return .confirm(attempt: attempt)
  }

  /// Takes over values that differ from those asked about ("no, three nights").
  ///
  /// Beside a yes only an utterance that is surely of this intent corrects. The word that is the
  /// yes or no itself never does: 네 is "yes" and "four".
  private mutating func correct(from heard: Heard) -> Bool {
    guard let reading = heard.reading(as: intent.name) else { return false }
    if heard.confirmation == .yes && (reading.confidence ?? 0) < Switching.clearConfidence {
      return false
    }
    var isCorrected = false
    for slot in definition.slots {
      guard let value = reading.slots[slot.name], value.differs(from: intent.slots[slot.name]),
        heard.confirmation == nil || value.originalValue != heard.utterance
      else { continue }
      isCorrected = fill(slot.name, with: value) || isCorrected
    }
    return isCorrected
  }

  /// For an intent that has no confirmation of its own.
  private static let retriesOfHooksQuestion = 2
}

extension SlotValue {
  fileprivate func differs(from other: SlotValue?) -> Bool {
    guard let other else { return true }
    return interpretedValue != other.interpretedValue || resolvedValues != other.resolvedValues
  }
}
