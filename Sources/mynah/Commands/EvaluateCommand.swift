import ArgumentParser
import Assistant
import Bots
import Conversation
import SlotTypes
import Understanding

/// `mynah evaluate`: how well a bot understands labelled utterances.
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Measure a bot's understanding on labelled utterances.")

  @Argument(help: "The bot.")
  var bot: String

  @Option(help: ArgumentHelp("Labelled utterances, one a line.", valueName: "file.jsonl"))
  var data: String

  @Option(help: "The locale.")
  var locale: String?

  @Flag(help: "Also show intents, slots, the worst confusions and how reliable confidences are.")
  var details = false

  @OptionGroup var json: JSONOption
  @OptionGroup var folders: FolderOptions

  func run() async throws {
    try await reportingFailures {
      let bot = try folders.bot(bot)
      let locale = try bot.locale(named: locale)
      let labelled = LabelledUtterances(reading: data)
      guard labelled.diagnostics.isEmpty else {
        throw LabelledImportError.invalid(labelled.diagnostics)
      }
      let loaded = try await folders.shelf([bot]).loaded(
        BotLocale.ID(bot: bot.id, locale: locale.locale))
      let now = ReferenceTime.now(in: bot.timeZone)
      let answers = labelled.utterances.map {
        AnsweredUtterance($0, by: loaded.understanding, at: now)
      }
      let evaluation = Evaluation(answers)
      if json.json { return try JSONLine.print(evaluation) }
      evaluation.lines.forEach(Terminal.print)
      if details { EvaluationDetails(answers).lines.forEach(Terminal.print) }
    }
  }
}

extension Evaluation {
  /// For a person, one figure a line.
  fileprivate var lines: [String] {
    let latency = latencyMicroseconds.map { "p50 \(Int($0.p50)) µs, p99 \(Int($0.p99)) µs" }
    return [
      "utterances       \(utterances)", "intent accuracy  \(percent(intentAccuracy))",
      "slot F1          \(percent(slotF1))", "exact match      \(percent(exactMatch))",
      "OOS recall       \(percent(oosRecall))", "OOS precision    \(percent(oosPrecision))",
      "latency          \(latency ?? "–")",
    ]
  }
}

extension EvaluationDetails {
  /// For a person: tables, then what went wrong most often.
  fileprivate var lines: [String] {
    table("intent", intents.map { ($0.name.text, $0.counts) })
      + table("slot", slots.map { ($0.name.text, $0.counts) })
      + confusions.prefix(Self.worst).flatMap { confusion in
        ["", "\(confusion.expected) taken for \(confusion.found): \(confusion.utterances.count)"]
          + confusion.utterances.prefix(Self.examples).map { "  \($0)" }
      }
      + ["", "confidences: calibration error \(percent(calibrationError))"]
      + reliability.map {
        "  said \(percent($0.confidence)), right \(percent($0.accuracy)), of \($0.utterances)"
      }
  }

  private static var worst: Int { 10 }
  private static var examples: Int { 3 }

  private func table(_ kind: String, _ rows: [(name: String, counts: SpanCounts)]) -> [String] {
    guard !rows.isEmpty else { return [] }
    return ["", "\(kind): precision, recall, F1, how many"]
      + rows.map { name, counts in
        "  \(name): \(percent(counts.precision)), \(percent(counts.recall)), "
          + "\(percent(counts.f1)), \(counts.expected)"
      }
  }
}

private func percent(_ share: Double?) -> String {
  share.map { "\(($0 * 1000).rounded() / 10) %" } ?? "–"
}
