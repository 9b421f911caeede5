import Bots
import Conversation
import SlotTypes

/// A labelled utterance beside what was understood of it as a conversation's first.
package struct AnsweredUtterance: Hashable, Sendable {
  package var expected: LabelledUtterances.Utterance
  /// The first interpretation's intent, the fallback where the utterance was turned away.
  package var intent: Intent.Name
  /// The likeliest of the bot's intents, whether or not the utterance was turned away.
  package var likeliest: Intent.Name
  /// The intent that is close behind it.
  package var rival: Intent.Name?
  /// The calibrated probability of the likeliest, 0...1.
  package var confidence: Double
  package var spans: Set<LabelledUtterances.Span>
  package var time: Duration

  package init(
    _ expected: LabelledUtterances.Utterance, intent: Intent.Name, likeliest: Intent.Name,
    rival: Intent.Name? = nil, confidence: Double, spans: Set<LabelledUtterances.Span> = [],
    time: Duration = .zero
  ) {
    (self.expected, self.intent, self.likeliest) = (expected, intent, likeliest)
    (self.rival, self.confidence) = (rival, confidence)
    (self.spans, self.time) = (spans, time)
  }

  package var isInScope: Bool { expected.intent != nil }
  package var hasRightIntent: Bool { intent == expected.intent }
  /// Whether the likeliest intent is right, turned away or not.
  package var isLikeliestRight: Bool { likeliest == expected.intent }
  /// Whether intent and slots are right.
  package var isExact: Bool { hasRightIntent && spans == Set(expected.slots) }
}

extension AnsweredUtterance {
  package init(
    _ expected: LabelledUtterances.Utterance, by understanding: Understanding,
    at reference: ReferenceTime
  ) {
    let clock = ContinuousClock()
    let start = clock.now
    let heard = understanding.interpret(expected.text, expecting: .anything, at: reference)
    let time = clock.now - start
    let best = heard.interpretations.first { $0.intent != .fallback }
    self.init(
      expected, intent: heard.interpretations.first?.intent ?? .fallback,
      likeliest: best?.intent ?? .fallback, rival: heard.rival, confidence: best?.confidence ?? 0,
      spans: Set(heard.spans.map { .init(name: $0.slot, range: $0.start..<$0.end) }), time: time)
  }
}
