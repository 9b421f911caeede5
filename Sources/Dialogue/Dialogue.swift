import Conversation

/// The dialogue manager: where a conversation stands and what came in → where it stands next,
/// what is said, and whom to wait for.
///
/// A pure function: no clock, no random source, no I/O. The same state, input and seed give the
/// same step. A turn starts with `.heard` and may take several steps, one more for each hook
/// that is called; its messages and its trace are those of its steps, in order.
///
/// Where to look:
///
///     what an utterance does, by what was expected    Hearing.swift
///     when another intent takes over                  Switching.swift
///     asking for slots, retries, giving up            Elicitation.swift
///     yes, no, neither                                Confirmation.swift
///     fulfilment and the end of an intent             Fulfillment.swift
///     when a hook is called, what its answer does     DialogHook.swift, HookAnswering.swift
///     help, cancel, repeat, start over                Commands.swift
package struct Dialogue: Sendable {
  let locale: BotLocale
  let data: LocaleData

  /// Throws only when Mynah itself has no texts for the locale.
  package init(bot: Bot, locale: BotLocale) throws(MissingLocaleData) {
    self.locale = locale
    self.data = try LocaleData(locale: locale.locale, neededBy: bot.name)
  }

  /// What the bot waits for, in the light of which the next utterance is to be read.
  ///
  /// A question about an intent or slot that the bot no longer has is dropped.
  package func expectation(in state: DialogueState) -> Expectation {
    guard let intent = state.session.intent, let definition = locale.intent(intent.name) else {
      return .anything
    }
    switch state.session.dialogAction {
    case .elicitSlot(let slot) where definition.slot(slot) != nil:
      return .slot(slot, of: intent.name)
    case .confirmIntent:
      return .confirmation(of: intent.name)
    case .elicitSlot, .elicitIntent, .delegate, .close, nil:
      return .anything
    }
  }

  /// What has been said so far of the value that the bot waits for; nil: nothing.
  package func partial(in state: DialogueState) -> PartialValue? {
    guard case .slot(let slot, _) = expectation(in: state) else { return nil }
    return state.session.intent?.slots[slot]?.partial
  }

  /// What the bot cannot do of what a client would put into a session that stands at `state`;
  /// nil: nothing.
  package func mistake(in put: HookAnswer, at state: DialogueState) -> String? {
    Walk(of: self, from: state, seed: 0, words: nil).mistake(in: put)
  }

  /// Goes one step.
  ///
  /// - Parameters:
  ///   - seed: the session's: it draws the variants of messages.
  ///   - words: how slots' values read in messages; nil: as they are.
  package func step(
    _ state: DialogueState, _ input: Input, seed: UInt64, words: ValueWords? = nil
  ) -> Step {
    var walk = Walk(of: self, from: state, seed: seed, words: words)
    let next =
      switch input {
      case .heard(let heard): walk.hear(heard)
      case .hookAnswered(let answer, let call): walk.take(answer, to: call)
      case .hookFailed(let reason, let call): walk.takeFailure(of: call, because: reason)
      case .sessionPut(let session): walk.put(session)
      }
    return walk.step(next)
  }
}
