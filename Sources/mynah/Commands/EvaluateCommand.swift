import ArgumentParser
import Foundation
import Reports
import Understanding

/// `mynah evaluate`: how well a bot understands labelled utterances, or its own.
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Measure how well a bot understands.",
    discussion: """
      Asks the bot labelled utterances (--data), or its own utterances, each of a model that was \
      trained without it (--folds). --curve trains on growing shares of the bot's utterances, \
      and asks the labelled ones, each part of --folds in turn, or else a fifth that is held back.
      """)

  @Argument(help: "The bot.")
  var bot: String

  @Option(help: ArgumentHelp("Labelled utterances, one a line.", valueName: "file.jsonl"))
  var data: String?

  @Option(help: ArgumentHelp("Cross-validate the bot's own utterances.", valueName: "parts"))
  var folds: Int?

  @Flag(help: "Show what more utterances bring: figures for growing shares of them.")
  var curve = false

  @Option(help: ArgumentHelp("Ask another bot the same, and compare.", valueName: "bot"))
  var against: String?

  @Option(help: "The locale.")
  var locale: String?

  @Flag(help: "Also show intents, slots, the worst confusions and how reliable confidences are.")
  var details = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Also draw all of it on a page.", valueName: "report.html"))
  var output: String?

  @OptionGroup var json: JSONOption
  @OptionGroup var folders: FolderOptions

  func validate() throws {
    if data == nil && folds == nil && !curve {
      throw ValidationError(
        "nothing to ask: give labelled utterances with --data FILE.jsonl, or have the bot's own "
          + "cross-validated with --folds 5")
    }
    if data != nil && folds != nil {
      throw ValidationError(
        "--folds holds back the bot's own utterances, and --data brings others: give one of them")
    }
    if let folds, !(2...100).contains(folds) {
      throw ValidationError("--folds takes 2 to 100 parts")
    }
    if against != nil && data == nil {
      throw ValidationError(
        "--against needs --data: this bot's own utterances may be known to the other")
    }
  }

  func run() async throws {
    try await reportingFailures {
      let bot = try folders.bot(bot)
      let findings = try await findings(of: bot, in: bot.locale(named: locale))
      let details = details ? EvaluationDetails(findings.answers) : nil
      if json.json {
        try EvaluationLines(findings: findings).print(details: details)
      } else {
        EvaluationText(findings: findings, style: .output).lines.forEach(Terminal.print)
        details?.lines.forEach(Terminal.print)
      }
      if let output {
        try Data(Page(findings).html().utf8).write(to: URL(filePath: output), options: .atomic)
      }
    }
  }
}
