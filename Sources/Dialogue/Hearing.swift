import Conversation

/// What an utterance does.
///
///     expected         heard                                        does
///     anything         a command (Commands.swift)                   the command
///     nothing          an intent                                    starts it
///     nothing          no intent                                    falls back
///     a slot           another intent, clearly (Switching.swift)    switches to it
///     a slot           a value for it, or for other slots           fills them, goes on
///     a slot           neither                                      asks again, up to a limit
///                                                                   (Elicitation.swift)
///     a confirmation   …                                            (Confirmation.swift)
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
    replaceIntent(with: interpretation.intent)
    let score = interpretation.confidence.map { " (\(Int(($0 * 100).rounded())) %)" } ?? ""
    trace.note("start intent", "\(interpretation.intent)\(score)")
    for slot in definition.slots { _ = fill(slot.name, with: interpretation.slots[slot.name]) }
    return upcomingStage()
  }

  /// Puts a new intent in the place of one that has ended, or that is dropped.
  mutating func replaceIntent(with name: Intent.Name) {
    if hasOpenIntent {
      let lost = intent.slots.filled.keys.sorted().map(\.text).joined(separator: ", ")
      trace.note(
        intent.name == name ? "restart intent" : "switch intent",
        "\(intent.name) is dropped" + (lost.isEmpty ? "" : ", with its \(lost)"))
    }
    intent = Intent(name: name)
    intent.slots = Slots(names: definition.slots.map(\.name))
    state.session.dialogAction = nil
  }

  /// - Returns: whether there was a value, or a new part of one.
  mutating func fill(_ slot: Slot.Name, with value: SlotValue?) -> Bool {
    guard var value else { return false }
    let held = intent.slots[slot]?.partial
    if let partial = value.partial, partial == held, value.interpretedValue == nil { return false }
    if value.partial == held || definition.slot(slot)?.required != true {
      // Who says "March" again means just that, and nobody asks for more of an optional slot.
      value.partial = nil
    } else if value.partial != nil {
      value.interpretedValue = nil
    }
    intent.slots[slot] = value
    let meaning = value.interpretedValue ?? value.resolvedValues.joined(separator: " or ")
    let lacking = value.partial.map { ", lacks its \($0.missing.rawValue)" } ?? ""
    trace.note("fill slot", "\(slot) = \(meaning) (“\(value.originalValue)”)\(lacking)")
    return true
  }

  /// Fills the slots that the utterance speaks of besides the one that was asked.
  ///
  /// A slot that has a value is only filled anew when the utterance is no answer but clearly
  /// speaks of this intent: "I need a hotel in Rome" in reply to "how many nights in Paris?".
  /// Words that already went into the answer are not used twice: in reply to "how many nights?",
  /// "three" says nothing about the number of guests.
  private mutating func fillOthers(from heard: Heard, besides asked: Slot.Name) -> Bool {
    guard let reading = heard.reading(as: intent.name) else { return false }
    let restates = heard.answer == nil && dialogue.clearIntent(in: heard)?.intent == intent.name
    var isFilled = false
    for slot in definition.slots where slot.name != asked {
      guard let value = reading.slots[slot.name], !value.overlaps(heard.answer),
        restates || intent.slots[slot.name] == nil
      else { continue }
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
