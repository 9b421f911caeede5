import Conversation

/// What a hook's answer does.
///
///     dialogAction     messages given        none given             then
///     Delegate         ignored (Lex)         –                      as the bot's file says, from
///                                                                   the slots returned
///     ElicitSlot       said                  the slot's prompt      waits for the slot
///     ConfirmIntent    said                  the confirmation's     waits for yes or no
///     ElicitIntent     said                  Mynah's own            waits for anything
///     Close            said                  `say` and `closing`,   ends the intent in the state
///                                            or `failed`, by state  returned
///
/// Lenient where AWS's own handlers are sloppy: a slot that the answer leaves out keeps its
/// value (null clears it), and so does a confirmation; a slot that the intent does not have is
/// left aside. An intent or an asked slot that the bot does not have makes the hook fail.
extension Walk {
  mutating func take(_ answer: HookAnswer, to call: HookCall) -> Next {
    passed = call.passed
    if let mistake = mistake(in: answer) { return takeFailure(of: call, because: mistake) }
    trace.note("hook answers", "\(call.hook): \(answer.summary)")
    let asking = intent.name
    adopt(answer)
    guard answer.dialogAction == .delegate else { return follow(answer, after: call) }
    if answer.intent?.state == .failed { return go(from: .failed) }
    let stage = keepingCount(of: upcomingStage(), after: call)
    let isFulfilled = call.source == .fulfillment && asking == intent.name && stage == .fulfill
    return go(from: isFulfilled ? .fulfilled : stage)
  }

  /// The hook did not answer, or not sensibly.
  mutating func takeFailure(of call: HookCall, because reason: String) -> Next {
    passed = call.passed
    trace.note("hook fails", "\(call.hook): \(reason)")
    return go(from: .failed)
  }

  mutating func put(_ session: HookAnswer) -> Next {
    state.turn += 1
    if let mistake = mistake(in: session) {
      trace.note("refuse session", mistake)
      return .reply
    }
    trace.note("put session", session.summary)
    adopt(session)
    // A client that closes an intent has ended it by itself.
    isSilent = session.dialogAction == .close
    guard session.dialogAction == .delegate else { return follow(session, after: nil) }
    messages += session.messages
    return go(from: upcomingStage())
  }

  // MARK: - What an answer says

  /// What in `answer` the bot cannot do; nil: nothing.
  func mistake(in answer: HookAnswer) -> String? {
    let name = answer.intent?.name ?? intent.name
    guard let definition = dialogue.locale.intent(name) else {
      if name == .fallback && answer.dialogAction.needsNoIntent { return nil }
      let known = dialogue.locale.intents.map(\.name.text).joined(separator: ", ")
      return "sessionState.intent.name is '\(name)', expected one of the bot's: \(known)"
    }
    if case .elicitSlot(let slot) = answer.dialogAction, definition.slot(slot) == nil {
      let known = definition.slots.map(\.name.text).joined(separator: ", ")
      return "sessionState.dialogAction.slotToElicit is '\(slot)', expected a slot of \(name): "
        + (known.isEmpty ? "it has none" : known)
    }
    return nil
  }

  /// Takes over the attributes, contexts and slots that were returned.
  private mutating func adopt(_ answer: HookAnswer) {
    if let attributes = answer.sessionAttributes { state.session.sessionAttributes = attributes }
    if let contexts = answer.activeContexts { state.session.activeContexts = contexts }
    guard let returned = answer.intent else { return }
    if returned.name != state.session.intent?.name {
      replaceIntent(with: returned.name)
    }
    adopt(returned.slots)
    if returned.confirmationState != .none { intent.confirmationState = returned.confirmationState }
  }

  private mutating func adopt(_ returned: Slots) {
    for name in returned.names {
      guard definition.slot(name) != nil else {
        trace.note("leave aside", "\(name) is no slot of \(intent.name)")
        continue
      }
      guard returned[name] != intent.slots[name] else { continue }
      if !fill(name, with: returned[name]) {
        trace.note("empty slot", name.text)
        intent.slots[name] = nil
      }
    }
  }

  // MARK: - What follows

  /// A question that was proposed to the hook and is asked after it keeps count of its attempts.
  private func keepingCount(of stage: Stage, after call: HookCall?) -> Stage {
    guard let proposal = call?.proposal, stage.question?.dialogAction == proposal.dialogAction
    else { return stage }
    return stage.asked(attempt: proposal.attempt)
  }

  /// Does what was answered in place of what the bot's file says.
  private mutating func follow(_ answer: HookAnswer, after call: HookCall?) -> Next {
    messages += answer.messages
    isSilent = isSilent || !answer.messages.isEmpty
    switch answer.dialogAction {
    case .elicitSlot(let slot):
      return go(from: keepingCount(of: .elicit(slot, attempt: 0), after: call))
    case .confirmIntent:
      return go(from: keepingCount(of: .confirm(attempt: 0), after: call))
    case .close:
      return close(as: answer.intent?.state.asEnding ?? .fulfilled)
    case .elicitIntent, .delegate:
      return go(from: .elicitIntent)
    }
  }

  private mutating func close(as ending: Intent.State) -> Next {
    let next = go(from: ending == .failed ? .failed : .fulfilled)
    intent.state = ending
    return next
  }
}

extension HookAnswer {
  fileprivate var summary: String {
    messages.isEmpty ? dialogAction.type : "\(dialogAction.type), \(messages.count) message(s)"
  }
}

extension DialogAction {
  fileprivate var needsNoIntent: Bool { self == .elicitIntent || self == .close }
}

extension Intent.State {
  /// As the state of a closed intent. A hook that closes and hands back the intent as it was
  /// given means that all went well.
  fileprivate var asEnding: Intent.State {
    switch self {
    case .failed, .inProgress, .fulfilled: self
    case .readyForFulfillment, .waiting, .fulfillmentInProgress: .fulfilled
    }
  }
}
