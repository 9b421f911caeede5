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
      let evaluation = Evaluation(
        of: loaded.understanding, on: labelled.utterances, at: ReferenceTime.now(in: bot.timeZone))
      if json.json { return try JSONLine.print(evaluation) }
      evaluation.lines.forEach(Terminal.print)
    }
  }
}

extension Evaluation {
  /// For a person, one figure a line.
  fileprivate var lines: [String] {
    func percent(_ share: Double?) -> String {
      share.map { "\(($0 * 1000).rounded() / 10) %" } ?? "–"
    }
    let latency = latencyMicroseconds.map { "p50 \(Int($0.p50)) µs, p99 \(Int($0.p99)) µs" }
    return [
      "utterances       \(utterances)", "intent accuracy  \(percent(intentAccuracy))",
      "slot F1          \(percent(slotF1))", "exact match      \(percent(exactMatch))",
      "OOS recall       \(percent(oosRecall))", "OOS precision    \(percent(oosPrecision))",
      "latency          \(latency ?? "–")",
    ]
  }
}
