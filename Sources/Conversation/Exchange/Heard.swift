/// What was understood of one utterance, in the light of what was expected.
package struct Heard: Hashable, Sendable, Codable {
  /// Where in the utterance a slot's value was found.
  package struct Span: Hashable, Sendable, Codable {
    package var slot: Slot.Name
    /// Offsets in Unicode scalars of the utterance as given, `end` exclusive.
    package var start: Int
    package var end: Int
    package var text: String
    package var value: SlotValue?

    package init(slot: Slot.Name, start: Int, end: Int, text: String, value: SlotValue?) {
      self.slot = slot
      self.start = start
      self.end = end
      self.text = text
      self.value = value
    }
  }

  /// What any bot understands without being taught.
  package enum Command: String, Hashable, Sendable, Codable, CaseIterable {
    case help, cancel, `repeat`, startOver
  }

  /// An answer to a yes-or-no question.
  package enum Confirmation: String, Hashable, Sendable, Codable {
    case yes, no
  }

  package var utterance: String
  /// Best first, at most five, the fallback intent among them.
  package var interpretations: [Interpretation]
  /// The second of the bot's intents where it is nearly as likely as the first, so that it is
  /// better to ask which was meant.
  package var rival: Intent.Name?
  /// The spans of the best real interpretation.
  package var spans: [Span]
  /// The utterance as an answer for the slot that was asked; nil: it is none.
  package var answer: SlotValue?
  /// The utterance as yes or no; nil: neither.
  package var confirmation: Confirmation?
  /// Set when the whole utterance is one of the commands.
  package var command: Command?

  package init(
    utterance: String, interpretations: [Interpretation] = [], spans: [Span] = [],
    answer: SlotValue? = nil, confirmation: Confirmation? = nil, command: Command? = nil
  ) {
    self.utterance = utterance
    self.interpretations = interpretations
    self.spans = spans
    self.answer = answer
    self.confirmation = confirmation
    self.command = command
  }
}

/// What the bot waits for, which decides how an utterance is read.
package enum Expectation: Hashable, Sendable {
  case anything
  case slot(Slot.Name, of: Intent.Name)
  case confirmation(of: Intent.Name)
}
