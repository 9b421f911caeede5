import Conversation

/// What comes out: the new state, what is said, and whom to wait for.
package struct Step: Hashable, Sendable {
  package var state: DialogueState
  /// Said in this step. A turn says what all its steps say.
  package var messages: [Message]
  package var next: Next
  package var trace: Trace
}

/// Whom the dialogue waits for.
package enum Next: Hashable, Sendable {
  /// The turn is over: reply, and wait for the user.
  case reply
  /// Ask the hook, which sees the step's state, and step on with its answer.
  case callHook(HookCall)
}
