import Conversation

/// What any bot does without being taught.
///
///     command      while a question is pending            otherwise
///     help         says help, then the question again     says help
///     repeat       says what was said last                says what was said last
///     cancel       drops the intent: Failed, Close        says that there is nothing to cancel
///     start over   forgets the intent and the attributes  the same
///
/// The bot comes first: a command is left to it where its own intent claims the words and no
/// question is pending, where they answer yes or no to a confirmation, and where they are a
/// listed value of the slot that is asked for. An intent that does nothing but say something
/// and claims the cry for help supplies the words of help.
extension Walk {
  /// The command to obey; nil: the utterance is to be understood in the bot's own terms.
  func command(in heard: Heard, expecting expectation: Expectation) -> Heard.Command? {
    guard let command = heard.command else { return nil }
    switch expectation {
    case .anything:
      return dialogue.clearIntent(in: heard) == nil ? command : nil
    case .slot(let slot, let intent):
      guard let answer = heard.answer,
        let type = dialogue.locale.intent(intent)?.slot(slot)?.type,
        dialogue.locale.isListed(answer, in: type)
      else { return command }
      return nil
    case .confirmation:
      return heard.confirmation == nil ? command : nil
    }
  }

  mutating func obey(
    _ command: Heard.Command, in heard: Heard, expecting expectation: Expectation
  ) -> Next {
    trace.note("obey command", command.rawValue)
    let isAsking = expectation != .anything
    switch command {
    case .help: return help(heard, isAsking: isAsking)
    case .repeat: return repeatLast(isAsking: isAsking)
    case .cancel: return cancel()
    case .startOver: return startOver()
    }
  }

  // MARK: - One function each

  private mutating func help(_ heard: Heard, isAsking: Bool) -> Next {
    let examples = dialogue.locale.examples(atMost: 4)
    say(ownHelp(in: heard), else: dialogue.data.messages.help(quoting: examples), at: "help")
    return isAsking ? askAgain() : settle()
  }

  private mutating func repeatLast(isAsking: Bool) -> Next {
    if isAsking { return askAgain() }
    if state.lastMessages.isEmpty {
      say(own: dialogue.data.messages.nothingToRepeat, at: "nothingToRepeat")
    } else {
      messages += state.lastMessages
    }
    return settle()
  }

  private mutating func cancel() -> Next {
    guard hasOpenIntent else {
      say(own: dialogue.data.messages.nothingToCancel, at: "nothingToCancel")
      return settle()
    }
    say(own: dialogue.data.messages.cancelled, at: "cancelled")
    _ = end(.failed)
    return .reply
  }

  private mutating func startOver() -> Next {
    state.session.intent = nil
    state.session.activeContexts = []
    state.session.sessionAttributes = [:]
    say(own: dialogue.data.messages.startedOver, at: "startedOver")
    return settle()
  }

  // MARK: - What follows

  /// Waits for anything. An intent that has ended is let go, lest a client act on it twice.
  private mutating func settle() -> Next {
    if !hasOpenIntent { state.session.intent = nil }
    _ = expect(.elicitIntent)
    return .reply
  }

  /// Says the pending question again in the same words; it does not count as another attempt.
  private mutating func askAgain() -> Next {
    guard state.lastMessages.isEmpty else {
      messages += state.lastMessages
      toRepeat = state.lastMessages
      return .reply
    }
    return go(from: pendingStage())
  }

  /// The stage of the pending question, for a session that a client has put there silently.
  private func pendingStage() -> Stage {
    switch state.session.dialogAction {
    case .elicitSlot(let slot): .elicit(slot, attempt: state.attempt)
    case .confirmIntent: .confirm(attempt: state.attempt)
    case .elicitIntent, .delegate, .close, nil: upcomingStage()
    }
  }

  // MARK: - Words of help

  /// What the bot's own intent says, if it does nothing else; empty: there is none such.
  private func ownHelp(in heard: Heard) -> Variants {
    guard let claim = dialogue.clearIntent(in: heard),
      let intent = dialogue.locale.intent(claim.intent), intent.slots.isEmpty,
      intent.confirmation == nil, intent.hook == nil, intent.fulfillment.hook == nil
    else { return [] }
    return intent.fulfillment.say
  }
}

extension BotLocale {
  /// Something that can be said for each of the first intents.
  fileprivate func examples(atMost count: Int) -> [String] {
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
