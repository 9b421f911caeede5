import Conversation

/// The end of an intent.
///
///     fulfilment           says                                      intent, then
///     no hook              `say`, then `closing`                     Fulfilled, Close
///     a hook is asked      (HookAnswering.swift)                     ReadyForFulfillment
///     it fails             `failed`, or the fallback's message       Failed, Close
///     nothing understood   the fallback's message                    ElicitIntent
extension Walk {
  /// The bot's words when it has not understood, or Mynah's.
  var fallbackTexts: [String] {
    let say = dialogue.locale.fallback.say
    return say.isEmpty ? dialogue.data.messages.fallback : say.texts
  }

  mutating func fulfill() -> Outcome {
    guard let hook = definition.fulfillment.hook else { return .then(.fulfilled) }
    intent.state = .readyForFulfillment
    trace.note("call hook", "\(hook), to fulfil \(intent.name)")
    return .wait(.callHook(HookCall(hook: hook, source: .fulfillment, passed: passed)))
  }

  mutating func succeed() -> Outcome {
    trace.note("fulfil", intent.name.text)
    say(definition.fulfillment.say, at: "\(intent.name).fulfil.say")
    return .then(.closing)
  }

  mutating func close() -> Outcome {
    say(definition.closing, at: "\(intent.name).closing")
    return end(.fulfilled)
  }

  mutating func fail() -> Outcome {
    let fallback = dialogue.locale.fallback.say
    let failed = definition.fulfillment.failed
    say(
      failed.isEmpty ? fallback : failed, else: dialogue.data.messages.failed,
      at: "\(intent.name).fulfil.failed")
    return end(.failed)
  }

  /// An intent that is still open stays: nothing was understood that could replace it.
  mutating func fallBack() -> Outcome {
    if !hasOpenIntent { intent = Intent(name: .fallback) }
    say(own: fallbackTexts, at: "fallback.say")
    return expect(.elicitIntent)
  }

  /// Asks what else the user wants, because a hook said so.
  mutating func elicitIntent() -> Outcome {
    say(own: dialogue.data.messages.elicitIntent, at: "elicitIntent")
    return expect(.elicitIntent)
  }

  /// Ends the intent; the next utterance starts afresh.
  mutating func end(_ ending: Intent.State) -> Outcome {
    trace.note("close", "\(intent.name) is \(ending.rawValue)")
    intent.state = ending
    return expect(.close)
  }
}
