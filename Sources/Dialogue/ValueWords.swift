import Conversation

/// How a slot's value reads in a message; whoever knows the slot types says it.
package struct ValueWords: Sendable {
  /// On a screen.
  package let written: @Sendable (SlotValue, SlotType.Name) -> String
  /// Out loud, as in SSML.
  package let spoken: @Sendable (SlotValue, SlotType.Name) -> String

  package init(
    written: @escaping @Sendable (SlotValue, SlotType.Name) -> String,
    spoken: @escaping @Sendable (SlotValue, SlotType.Name) -> String
  ) {
    self.written = written
    self.spoken = spoken
  }
}
