import Conversation
import Dialogue
import Foundation
import Sessions

/// What came of one turn.
package struct Reply: Sendable {
  package var messages: [Message]
  /// Where the conversation stands now.
  package var state: DialogueState
  package var heard: Heard
  package var trace: Trace
  /// Why hooks failed in this turn; the user has been told with the bot's own words.
  package var hookFailures: [HookFailure] = []

  init(_ step: Step, heard: Heard) {
    messages = step.messages
    state = step.state
    trace = step.trace
    self.heard = heard
  }

  /// A turn in which the dialogue has no part.
  init(_ messages: [Message], state: DialogueState, heard: Heard) {
    self.messages = messages
    self.state = state
    self.heard = heard
    trace = Trace()
    if !messages.isEmpty { self.state.lastMessages = messages }
  }

  /// Adds what a later step of the same turn says.
  mutating func append(_ step: Step) {
    messages += step.messages
    state = step.state
    trace.entries += step.trace.entries
  }

  /// The turn as the session store keeps it.
  func turn(
    of utterance: Utterance, at now: Date, idle: Duration, took microseconds: [String: Int]
  ) -> Turn {
    let best = heard.interpretations.first
    return Turn(
      state: state, expires: now.addingTimeInterval(idle / .seconds(1)),
      record: TurnRecord(
        number: state.turn, utterance: utterance.text, intent: best?.intent,
        confidence: best?.confidence, spans: heard.spans,
        slots: state.session.intent?.slots ?? Slots(), messages: messages, trace: trace,
        microseconds: microseconds, time: now))
  }
}
