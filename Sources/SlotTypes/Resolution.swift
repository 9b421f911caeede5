import Conversation

/// A value found in a text, and where.
package struct Resolution: Hashable, Sendable {
  package var value: SlotValue
  /// Unicode scalars of the text given, `end` exclusive.
  package var start: Int
  package var end: Int

  package init(value: SlotValue, start: Int, end: Int) {
    self.value = value
    self.start = start
    self.end = end
  }
}
