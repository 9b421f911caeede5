import Conversation

/// What an utterance does.
///
///     heard                                    expected       does
///     a command (Commands.swift)               anything       the command
///     an intent                                nothing        starts it
///     no intent                                nothing        falls back
///     another intent, clearly (Switching.swift) a slot        switches to it
///     a value for the slot, or for others      a slot         fills them, goes on
///     neither                                  a slot         asks again (Elicitation.swift)
///     …                                        confirmation   Confirmation.swift
extension Walk {
  mutating func hear(_ heard: Heard) -> Next {
    state.turn += 1
    let expectation = dialogue.expectation(in: state)
    noteDroppedQuestion(expecting: expectation)
    if let command = command(in: heard, expecting: expectation) {
      return obey(command, in: heard, expecting: expectation)
    }
    let stage =
      switch expectation {
      case .anything: start(heard)
      case .slot(let slot, _): hearAnswer(heard, for: slot)
      case .confirmation: hearConfirmation(heard)
      }
    return dialogHook(before: stage).map(Next.callHook) ?? go(from: stage)
  }

  /// The bot may have been edited since it asked.
  private mutating func noteDroppedQuestion(expecting expectation: Expectation) {
    switch state.session.dialogAction {
    case .elicitSlot, .confirmIntent:
      guard expectation == .anything else { return }
      trace.note("drop question", "the bot no longer has what it asked about \(intent.name)")
    case .elicitIntent, .delegate, .close, nil: return
    }
  }

  /// Starts the intent that was understood best.
  private mutating func start(_ heard: Heard) -> Stage {
    guard let best = heard.interpretations.first, dialogue.locale.intent(best.intent) != nil else {
      trace.note("fall back", "no intent was understood")
      return .fallback
    }
    return begin(best)
  }

  private mutating func hearAnswer(_ heard: Heard, for slot: Slot.Name) -> Stage {
    if let other = switchTarget(in: heard, asking: slot) { return begin(other) }
    let answered = fill(slot, with: heard.answer)
    let others = fillOthers(from: heard, besides: slot)
    return answered || others ? upcomingStage() : stageAfterMiss(of: slot)
  }

  /// Makes `interpretation` the intent under way. One that was under way is dropped, as in Lex.
  mutating func begin(_ interpretation: Interpretation) -> Stage {
    dropOpenIntent(for: interpretation.intent)
    let score = interpretation.confidence.map { " (\(Int(($0 * 100).rounded())) %)" } ?? ""
    trace.note("start intent", "\(interpretation.intent)\(score)")
    intent = Intent(name: interpretation.intent)
    intent.slots = Slots(names: definition.slots.map(\.name))
    for slot in definition.slots { _ = fill(slot.name, with: interpretation.slots[slot.name]) }
    return upcomingStage()
  }

  mutating func dropOpenIntent(for newIntent: Intent.Name) {
    guard hasOpenIntent else { return }
    let old = intent
    let lost = old.slots.filled.keys.sorted().map(\.text).joined(separator: ", ")
    trace.note(
      old.name == newIntent ? "restart intent" : "switch intent",
      "\(old.name) is dropped" + (lost.isEmpty ? "" : ", with its \(lost)"))
  }

  /// - Returns: whether there was a value.
  mutating func fill(_ slot: Slot.Name, with value: SlotValue?) -> Bool {
    guard let value else { return false }
    intent.slots[slot] = value
    let meaning = value.interpretedValue ?? value.resolvedValues.joined(separator: " or ")
    trace.note("fill slot", "\(slot) = \(meaning) (“\(value.originalValue)”)")
    return true
  }

  /// Fills empty slots that the utterance speaks of besides the one that was asked.
  ///
  /// Words that already went into the answer are not used twice: in reply to "how many nights?",
  /// "three" says nothing about the number of guests.
  private mutating func fillOthers(from heard: Heard, besides asked: Slot.Name) -> Bool {
    guard let reading = heard.reading(as: intent.name) else { return false }
    var isFilled = false
    for slot in definition.slots where slot.name != asked && intent.slots[slot.name] == nil {
      guard let value = reading.slots[slot.name], !value.overlaps(heard.answer) else { continue }
      isFilled = fill(slot.name, with: value) || isFilled
    }
    return isFilled
  }
}

extension Heard {
  /// The utterance read as this intent, however likely that is.
  func reading(as intent: Intent.Name) -> Interpretation? {
    interpretations.first { $0.intent == intent }
  }
}

extension SlotValue {
  fileprivate func overlaps(_ other: SlotValue?) -> Bool {
    guard let other else { return false }
    return other.originalValue.contains(originalValue)
      || originalValue.contains(other.originalValue)
  }
}
