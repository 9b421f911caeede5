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
      return claimant(of: heard) == nil ? command : nil
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
    switch command {
    case .help: return help(heard, expecting: expectation)
    case .repeat: return repeatLast(expecting: expectation)
    case .cancel: return cancel()
    case .startOver: return startOver()
    }
  }

  /// The bot's intent that claims the words of a command: it lists them, or is all but certain.
  func claimant(of heard: Heard) -> IntentDefinition? {
    guard let best = heard.interpretations.first,
      let intent = dialogue.locale.intent(best.intent),
      (best.confidence ?? 0) >= Self.claimingConfidence || intent.lists(heard.utterance)
    else { return nil }
    return intent
  }

  private static let claimingConfidence = 0.9

  // MARK: - One function each

  private mutating func help(_ heard: Heard, expecting expectation: Expectation) -> Next {
    let examples = dialogue.locale.examples(atMost: 4)
    say(ownHelp(in: heard), else: dialogue.data.messages.help(quoting: examples), at: "help")
    return expectation == .anything ? settle() : askAgain()
  }

  private mutating func repeatLast(expecting expectation: Expectation) -> Next {
    if expectation != .anything { return askAgain() }
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
}

extension IntentDefinition {
  /// Whether `utterance` is one of the sample utterances, but for case, spaces and punctuation.
  fileprivate func lists(_ utterance: String) -> Bool {
    utterances.contains { sample in
      guard case .text(let text)? = sample.parts.first, sample.parts.count == 1 else {
        return false
      }
      return text.lettersOnly == utterance.lettersOnly
    }
  }
}

extension String {
  fileprivate var lettersOnly: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}
