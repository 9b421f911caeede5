import Conversation
import Foundation

/// One turn to be remembered: the state it leaves behind, and what the log says of it.
package struct Turn: Hashable, Sendable {
  package var state: DialogueState
  /// When the session ends if nothing more is said.
  package var expires: Date
  package var record: TurnRecord
  /// What has to be sent because of it, in this order.
  package var posts: [Post]

  package init(
    state: DialogueState, expires: Date, record: TurnRecord, posts: [Post] = []
  ) {
    self.state = state
    self.expires = expires
    self.record = record
    self.posts = posts
  }
}

/// What the conversation log says of one turn.
package struct TurnRecord: Hashable, Sendable {
  /// The turn's number in its session, from 1.
  package var number: Int
  /// As it was heard; empty when a client set the session's state without one.
  package var utterance: String
  package var intent: Intent.Name?
  package var confidence: Double?
  package var spans: [Heard.Span]
  /// The slots of the intent under way, after the turn.
  package var slots: Slots
  package var messages: [Message]
  package var trace: Trace
  /// How long each part of the turn took, such as `understanding` and `hooks`.
  package var microseconds: [String: Int]
  package var time: Date
  /// The platform's own identifier of what was said, unique in its session: a platform that
  /// delivers it a second time gets the same answer.
  package var event: String?

  package init(
    number: Int, utterance: String, intent: Intent.Name? = nil, confidence: Double? = nil,
    spans: [Heard.Span] = [], slots: Slots = Slots(), messages: [Message] = [],
    trace: Trace = Trace(), microseconds: [String: Int] = [:], time: Date, event: String? = nil
  ) {
    self.number = number
    self.utterance = utterance
    self.intent = intent
    self.confidence = confidence
    self.spans = spans
    self.slots = slots
    self.messages = messages
    self.trace = trace
    self.microseconds = microseconds
    self.time = time
    self.event = event
  }
}
