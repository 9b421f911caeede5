import Conversation

/// All that was found out about how well a bot understands.
package struct EvaluationFindings: Sendable {
  /// Where the utterances came from that the bot was asked.
  package enum Method: Hashable, Sendable {
    /// From a file, asked of the model that serves.
    case labelled(file: String)
    /// From the bot itself: each was asked of a model that had learnt from the other parts.
    case crossValidation(folds: Int)
    /// From the bot itself: a share was held back.
    case heldBack(share: Double)
  }

  /// Another bot that was asked the same.
  package struct Rival: Sendable {
    package let name: String
    package let evaluation: Evaluation
    package let comparison: Comparison

    package init(_ name: String, _ answers: [AnsweredUtterance], of ours: [AnsweredUtterance]) {
      self.name = name
      evaluation = Evaluation(answers)
      comparison = Comparison(ours, against: answers)
    }
  }

  package var bot: String
  package var locale: LocaleID
  package var method: Method
  /// For each training, what was understood; one for a model that serves.
  package var rounds: [[AnsweredUtterance]]
  /// Utterances of the bot that were not asked, since their intents have no other.
  package var neverAsked = 0
  /// With growing shares of the utterances.
  package var curve: [Trial] = []
  package var rival: Rival?

  package init(
    bot: String, locale: LocaleID, method: Method, rounds: [[AnsweredUtterance]]
  ) {
    (self.bot, self.locale, self.method, self.rounds) = (bot, locale, method, rounds)
  }

  package var answers: [AnsweredUtterance] { rounds.flatMap(\.self) }
}

extension EvaluationFindings {
  /// What the figures are of.
  package var sentence: String {
    let asked =
      switch method {
      case .labelled(let file): "asked the \(answers.count) utterances of \(file)"
      case .crossValidation(let folds):
        "cross-validated on its own \(answers.count) utterances: cut into \(folds) parts, each "
          + "asked of a bot that learnt from the others"
      case .heldBack(let share):
        "asked \(answers.count) of its own utterances, \(Int((share * 100).rounded())) % of each "
          + "intent, which were held back from training"
      }
    guard neverAsked > 0 else { return asked }
    return asked
      + (neverAsked == 1
        ? "; one utterance, its intent's only one, was not asked"
        : "; \(neverAsked) utterances, their intents' only ones, were not asked")
  }
}

extension EvaluationFindings {
  /// The figures of both bots that the data allow; empty where there is no other.
  package var comparedFigures: [(name: String, ours: Double, others: Double)] {
    guard let others = rival?.evaluation else { return [] }
    let ours = Evaluation(answers)
    let figures = [
      ("intent accuracy", ours.intentAccuracy, others.intentAccuracy),
      ("slot F1", ours.slotF1, others.slotF1),
      ("exact match", ours.exactMatch, others.exactMatch),
      ("OOS recall", ours.oosRecall, others.oosRecall),
      ("OOS precision", ours.oosPrecision, others.oosPrecision),
    ]
    return figures.compactMap { name, ours, others in
      guard let ours, let others else { return nil }
      return (name, ours, others)
    }
  }
}
