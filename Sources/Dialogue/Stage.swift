import Conversation

/// A stage of an intent's conversation.
enum Stage: Hashable, CustomStringConvertible {
  case elicit(Slot.Name, attempt: Int)
  case slotFailed(Slot.Name)
  case confirm(attempt: Int)
  case declined
  case confirmationFailed
  case fulfill
  case fulfilled
  case failed
  case closing
  case fallback
  case elicitIntent

  /// As the trace names it.
  var description: String {
    switch self {
    case .elicit(let slot, _): "asks \(slot)"
    case .slotFailed(let slot): "gives up on \(slot)"
    case .confirm: "asks for confirmation"
    case .declined: "is declined"
    case .confirmationFailed: "gives up on confirmation"
    case .fulfill: "is being fulfilled"
    case .fulfilled: "is fulfilled"
    case .failed: "fails"
    case .closing: "closes"
    case .fallback: "falls back"
    case .elicitIntent: "asks for an intent"
    }
  }
}

extension Stage {
  /// What the user is asked in this stage; nil: nothing.
  var question: HookCall.Proposal? {
    switch self {
    case .elicit(let slot, let attempt):
      HookCall.Proposal(dialogAction: .elicitSlot(slot), attempt: attempt)
    case .confirm(let attempt):
      HookCall.Proposal(dialogAction: .confirmIntent, attempt: attempt)
    case .slotFailed, .declined, .confirmationFailed, .fulfill, .fulfilled, .failed, .closing,
      .fallback, .elicitIntent:
      nil
    }
  }

  /// The same question, asked for the `attempt`th time again.
  func asked(attempt: Int) -> Stage {
    switch self {
    case .elicit(let slot, _): .elicit(slot, attempt: attempt)
    case .confirm: .confirm(attempt: attempt)
    default: self
    }
  }
}

/// What comes after a stage.
enum Outcome {
  case then(Stage)
  case wait(Next)
}

extension Walk {
  /// Does what `stage` is for.
  mutating func enter(_ stage: Stage) -> Outcome {
    switch stage {
    case .elicit(let slot, let attempt): elicit(slot, attempt: attempt)
    case .slotFailed(let slot): giveUp(on: slot)
    case .confirm(let attempt): confirm(attempt: attempt)
    case .declined: decline()
    case .confirmationFailed: giveUpOnConfirmation()
    case .fulfill: fulfill()
    case .fulfilled: succeed()
    case .failed: fail()
    case .closing: close()
    case .fallback: fallBack()
    case .elicitIntent: elicitIntent()
    }
  }

  /// What the bot's definition says comes next for the intent as it stands.
  func upcomingStage() -> Stage {
    if intent.confirmationState == .denied { return .declined }
    if let slot = definition.slots.first(where: { $0.required && !isComplete($0.name) }) {
      return .elicit(slot.name, attempt: 0)
    }
    if definition.confirmation != nil && intent.confirmationState != .confirmed {
      return .confirm(attempt: 0)
    }
    return .fulfill
  }

  private func isComplete(_ slot: Slot.Name) -> Bool {
    intent.slots[slot].map { $0.partial == nil } ?? false
  }
}
