import Conversation

/// What comes in: an utterance, or what became of a hook.
package enum Input: Hashable, Sendable {
  case heard(Heard)
  case hookAnswered(HookAnswer, for: HookCall)
  /// The hook was not reached, took too long or answered nonsense.
  case hookFailed(reason: String, for: HookCall)
  /// A client sets the session (Lex `PutSession`) as a hook's answer would; unlike a hook's, its
  /// messages are said even when the rest is delegated.
  case sessionPut(HookAnswer)
}
