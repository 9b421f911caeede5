import Conversation
import Reports
import Understanding

/// What an evaluation found, as lines for a person.
struct EvaluationText {
  let findings: EvaluationFindings
  let style: Style

  var lines: [String] { [findings.sentence] + figures + rounds + curve + comparison }

  private var figures: [String] {
    let evaluation = Evaluation(findings.answers)
    let latency = evaluation.latencyMicroseconds
    return [
      "utterances       \(evaluation.utterances)",
      "intent accuracy  \(percent(evaluation.intentAccuracy))\(accuracyInterval)",
      "slot F1          \(percent(evaluation.slotF1))",
      "exact match      \(percent(evaluation.exactMatch))",
      "OOS recall       \(percent(evaluation.oosRecall))",
      "OOS precision    \(percent(evaluation.oosPrecision))",
      "latency          "
        + (latency.map { "p50 \(Int($0.p50)) µs, p99 \(Int($0.p99)) µs" } ?? "–"),
    ]
  }

  private var accuracyInterval: String {
    let inScope = findings.answers.filter(\.isInScope)
    guard let accuracy = Proportion(of: inScope, where: \.hasRightIntent) else { return "" }
    return ", 95 % interval \(accuracy.intervalText)"
  }

  private var rounds: [String] {
    guard findings.rounds.count > 1 else { return [] }
    let accuracies = findings.rounds.map { percent(Evaluation($0).intentAccuracy) }
    return ["each part        " + accuracies.joined(separator: ", ")]
  }

  private var curve: [String] {
    guard !findings.curve.isEmpty else { return [] }
    let head = ["learnt from", "intent accuracy", "slot F1", "exact match"]
    let rows = findings.curve.map { trial in
      let evaluation = Evaluation(trial.answers)
      return [
        "\(Int(trial.learned.rounded()))", percent(evaluation.intentAccuracy),
        percent(evaluation.slotF1), percent(evaluation.exactMatch),
      ]
    }
    return ["", style.bold("learning curve")] + Columns(rows: [head] + rows).lines.indented
  }

  private var comparison: [String] {
    guard let rival = findings.rival else { return [] }
    let figures =
      [["", findings.bot, rival.name]]
      + findings.comparedFigures.map { [$0.name, percent($0.ours), percent($0.others)] }
    let verdicts = rival.comparison.contests.map { name, contest in
      "\(name): \(contest.test.onlyFirstRight) only \(findings.bot), "
        + "\(contest.test.onlySecondRight) only \(rival.name), p \(contest.test.pText), "
        + (contest.test.isSignificant ? "more than chance" : "may be chance")
    }
    return ["", style.bold("against \(rival.name)")] + Columns(rows: figures).lines.indented
      + verdicts.indented
      + differences("gained", rival.comparison.intents?.gained)
      + differences("lost", rival.comparison.intents?.lost)
  }

  private static var examples: Int { 5 }

  private func differences(_ title: String, _ all: [Comparison.Difference]?) -> [String] {
    guard let all, !all.isEmpty else { return [] }
    return ["", "\(title): \(all.count)"]
      + all.prefix(Self.examples).map {
        "  \($0.expected.text)  \(style.dim("\($0.otherIntent) → \($0.intent)"))"
      }
  }
}

extension [String] {
  /// Two columns further in.
  var indented: [String] { map { "  " + $0 } }
}
