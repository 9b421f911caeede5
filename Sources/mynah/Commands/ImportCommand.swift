import ArgumentParser
import Bots
import Conversation

/// `mynah import`: a bot from labelled utterances.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make a bot of labelled utterances (.jsonl).")

  @Argument(help: "The file, one {\"text\", \"intent\", \"slots\"} a line.")
  var file: String

  @Option(help: ArgumentHelp("The bot's folder.", valueName: "dir"))
  var to: String

  @Option(help: "The locale of the utterances.")
  var locale = "en-US"

  func run() async throws {
    try await reportingFailures {
      guard file.hasSuffix(".jsonl") else {
        throw Failure("'\(file)': expected a .jsonl file of labelled utterances")
      }
      let imported = try LabelledImport(file, to: to, locale: LocaleID(locale))
      let utterances = imported.locale.intents.reduce(0) { $0 + $1.utterances.count }
      Terminal.say(
        "\(imported.file): \(imported.locale.intents.count) intents, \(utterances) utterances")
      if imported.emptyTexts > 0 { Terminal.say("left out: \(imported.emptyTexts) empty texts") }
      if imported.overlappingSlots > 0 {
        Terminal.say("left out: \(imported.overlappingSlots) slots that overlap others")
      }
    }
  }
}
