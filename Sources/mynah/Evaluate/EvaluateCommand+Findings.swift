import Assistant
import Bots
import Conversation
import SlotTypes
import Understanding

extension EvaluateCommand {
  /// Asks the bot what the options say.
  func findings(of bot: Bot, in locale: BotLocale) async throws -> EvaluationFindings {
    guard let data else { return try await ownFindings(of: bot, in: locale) }
    let labelled = LabelledUtterances(reading: data)
    guard labelled.diagnostics.isEmpty else {
      throw LabelledImportError.invalid(labelled.diagnostics)
    }
    let asked = labelled.utterances
    let answers = try await answers(of: bot, in: locale.locale, to: asked)
    var findings = EvaluationFindings(
      bot: bot.name, locale: locale.locale, method: .labelled(file: data), rounds: [answers])
    if let against {
      let other = try folders.bot(against)
      let others = try await self.answers(
        of: other, in: other.locale(named: locale.locale.text).locale, to: asked)
      findings.rival = .init(
        other.name == bot.name ? against : other.name, others, of: answers)
    }
    if curve {
      let own = try OwnUtterances(of: locale)
      findings.curve = try await trials(of: bot, own, own.rounds(asking: asked))
    }
    return findings
  }

  /// Asks the bot as it serves, trained first where it must be.
  private func answers(
    of bot: Bot, in locale: LocaleID, to asked: [LabelledUtterances.Utterance]
  ) async throws -> [AnsweredUtterance] {
    let loaded = try await folders.shelf([bot]).loaded(BotLocale.ID(bot: bot.id, locale: locale))
    let now = loaded.now
    return asked.map { AnsweredUtterance($0, by: loaded.understanding, at: now) }
  }

  /// Asks models of the bot the utterances that they did not learn from.
  private func ownFindings(
    of bot: Bot, in locale: BotLocale
  ) async throws -> EvaluationFindings {
    let own = try OwnUtterances(of: locale)
    let rounds = folds.map(own.rounds) ?? own.rounds(holdingBack: Self.heldBack)
    guard !rounds.isEmpty else {
      throw Failure("'\(bot.name)' has no intent with two utterances, so none can be held back")
    }
    let trials = try await trials(of: bot, own, rounds)
    var findings = EvaluationFindings(
      bot: bot.name, locale: locale.locale,
      method: folds == nil
        ? .heldBack(share: Self.heldBack) : .crossValidation(folds: rounds.count),
      rounds: trials[trials.count - 1].rounds)
    findings.neverAsked = own.lonely.count
    findings.curve = curve ? trials : []
    return findings
  }

  /// How much a learning curve holds back where it is not told what to ask.
  private static var heldBack: Double { 0.2 }

  /// One trial with all utterances, last after those of growing shares where a curve is wanted.
  private func trials(
    of bot: Bot, _ own: OwnUtterances, _ rounds: [Round]
  ) async throws -> [Trial] {
    let bar = ProgressBar(title: "evaluating \(bot.name) \(own.locale.locale)")
    defer { bar.clear() }
    let now = ReferenceTime.now(in: SessionZone.name(of: own.locale, bot))
    let curve = curve
    return try await Task(executorPreference: TrainingExecutor.shared) {
      guard curve else {
        return [try Trial(of: own, in: rounds, at: now) { bar.show($0.fraction, $0.stage) }]
      }
      return try Trial.curve(of: own, in: rounds, at: now) { bar.show($0.fraction, $0.stage) }
    }.value
  }
}
