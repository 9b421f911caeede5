import Bots
import Conversation

/// What a bot understands that another did not, and the other way round.
package struct Comparison: Sendable {
  /// One kind of being right, counted where it can be.
  package struct Contest: Sendable {
    /// The bot first, the one it is compared with second.
    package let test: McNemarTest
    /// Right now, and wrong before.
    package let gained: [Difference]
    /// Wrong now, and right before.
    package let lost: [Difference]
  }

  /// An utterance that one alone got right.
  package struct Difference: Sendable {
    package let expected: LabelledUtterances.Utterance
    package let intent: Intent.Name
    /// What the other took it for.
    package let otherIntent: Intent.Name
  }

  /// The intents of utterances in scope.
  package let intents: Contest?
  /// Intents and slots of utterances in scope; nil where no utterance has a slot.
  package let exactMatch: Contest?
  /// Turning away what is out of scope; nil where nothing is.
  package let outOfScope: Contest?

  /// - Precondition: both were asked the same utterances in the same order.
  package init(_ answers: [AnsweredUtterance], against others: [AnsweredUtterance]) {
    precondition(answers.map(\.expected) == others.map(\.expected), "other utterances were asked")
    let pairs = zip(answers, others)
    let inScope = pairs.filter { $0.0.isInScope }
    let hasSlots = inScope.contains { !$0.0.expected.slots.isEmpty }
    intents = Contest(inScope, where: \.hasRightIntent)
    exactMatch = hasSlots ? Contest(inScope, where: \.isExact) : nil
    outOfScope = Contest(pairs.filter { !$0.0.isInScope }) { $0.intent == .fallback }
  }
}

extension Comparison {
  /// Those that there are, by what was to be got right.
  package var contests: [(name: String, contest: Contest)] {
    [("intent", intents), ("exact match", exactMatch), ("out of scope", outOfScope)]
      .compactMap { name, contest in contest.map { (name, $0) } }
  }
}

extension Comparison.Contest {
  fileprivate init?(
    _ pairs: [(AnsweredUtterance, AnsweredUtterance)],
    where isRight: (AnsweredUtterance) -> Bool
  ) {
    guard !pairs.isEmpty else { return nil }
    test = McNemarTest(pairs.map { (first: isRight($0.0), second: isRight($0.1)) })
    func differences(_ isOne: ((AnsweredUtterance, AnsweredUtterance)) -> Bool)
      -> [Comparison.Difference]
    {
      pairs.filter(isOne).map { answer, other in
        .init(expected: answer.expected, intent: answer.intent, otherIntent: other.intent)
      }
    }
    gained = differences { isRight($0.0) && !isRight($0.1) }
    lost = differences { !isRight($0.0) && isRight($0.1) }
  }
}
