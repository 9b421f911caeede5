import Bots
import Conversation
import SlotTypes

/// What a bot understands that learnt from a share of its utterances, the whole of training
/// included: validation, calibration, the threshold under which an utterance falls back.
///
/// Over the rounds of `OwnUtterances.rounds(folds:)`, with all the utterances: cross-validation.
/// Over growing shares: a learning curve.
package struct Trial: Sendable {
  /// How much of what each round may learn from was learnt, 0...1.
  package let share: Double
  /// Utterances that were learnt from, the mean over the rounds.
  package let learned: Double
  /// For each round, what was understood.
  package let rounds: [[AnsweredUtterance]]

  package var answers: [AnsweredUtterance] { rounds.flatMap(\.self) }

  package init(share: Double, learned: Double, rounds: [[AnsweredUtterance]]) {
    (self.share, self.learned, self.rounds) = (share, learned, rounds)
  }
}

extension Trial {
  /// - Parameter reference: the moment from which "tomorrow" counts.
  /// - Throws: `CancellationError`; what is wrong with a locale's data.
  package init(
    of own: OwnUtterances, in rounds: [Round], share: Double = 1, at reference: ReferenceTime,
    progress: @escaping @Sendable (TrainingOptions.Progress) -> Void
  ) throws {
    let parts = rounds.map { own.part(share, of: $0.learning) }
    let answers = try rounds.indices.map { index in
      try own.answers(to: rounds[index].asked, learning: parts[index], at: reference) { step in
        progress(
          .init(
            stage: "\(parts[index].count) utterances: \(step.stage)",
            fraction: (Double(index) + step.fraction) / Double(rounds.count)))
      }
    }
    self.init(
      share: share,
      learned: Double(parts.reduce(0) { $0 + $1.count }) / Double(max(1, parts.count)),
      rounds: answers)
  }

  /// Trials with growing shares of the utterances, in that order.
  package static func curve(
    of own: OwnUtterances, in rounds: [Round], shares: [Double] = [0.2, 0.4, 0.6, 0.8, 1],
    at reference: ReferenceTime,
    progress: @escaping @Sendable (TrainingOptions.Progress) -> Void
  ) throws -> [Trial] {
    let whole = shares.reduce(0, +)
    var done = 0.0
    return try shares.map { share in
      defer { done += share }
      return try Trial(of: own, in: rounds, share: share, at: reference) { [done] step in
        progress(
          .init(stage: step.stage, fraction: (done + share * step.fraction) / whole))
      }
    }
  }
}

extension OwnUtterances {
  /// What the bot understands of `asked` once it learnt from the utterances at some indices.
  fileprivate func answers(
    to asked: [LabelledUtterances.Utterance], learning part: [Int], at reference: ReferenceTime,
    progress: @escaping @Sendable (TrainingOptions.Progress) -> Void
  ) throws -> [AnsweredUtterance] {
    let bot = bot(learning: part)
    let understanding = try Understanding(
      locale: bot, model: train(bot, TrainingOptions(progress: progress)).model,
      slotTypes: SlotTypes(locale: bot.locale, custom: bot.slotTypes))
    return asked.map { AnsweredUtterance($0, by: understanding, at: reference) }
  }
}
