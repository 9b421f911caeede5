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
    _ expected: LabelledUtterances.Utterance, by understanding: Understanding,
    at reference: ReferenceTime
  ) {
    let clock = ContinuousClock()
    let start = clock.now
    let heard = understanding.interpret(expected.text, expecting: .anything, at: reference)
    time = clock.now - start
    self.expected = expected
    let best = heard.interpretations.first { $0.intent != .fallback }
    intent = heard.interpretations.first?.intent ?? .fallback
    likeliest = best?.intent ?? .fallback
    rival = heard.rival
    confidence = best?.confidence ?? 0
    spans = Set(heard.spans.map { .init(name: $0.slot, range: $0.start..<$0.end) })
  }

  package var isInScope: Bool { expected.intent != nil }
  package var hasRightIntent: Bool { intent == expected.intent }
}
