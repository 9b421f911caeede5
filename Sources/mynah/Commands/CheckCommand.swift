import ArgumentParser
import Assistant
import Bots
import Conversation
import Understanding

/// `mynah check`: what is wrong with the bots' files, and what would help them to be understood.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Validate bot folders, and say what would make them understand better.",
    discussion: """
      What the files show is checked first. Then a model tells which intents overlap and which \
      utterances look misplaced: the one that was trained from these files, or a new one, which \
      is kept for 'mynah chat' and the rest. --quick leaves that out.
      """)

  @Argument(help: "The bots; all of them if none is named.")
  var bots: [String] = []

  @Flag(help: "Train nothing: check what the files show, and no more.")
  var quick = false

  @OptionGroup var json: JSONOption
  @OptionGroup var folders: FolderOptions

  func run() async throws {
    try await reportingFailures {
      var errors = 0
      for (name, folder) in try folders.folders(bots) {
        let tests = folder.bot.map { ConversationTests(of: $0).diagnostics } ?? []
        let diagnostics = folder.diagnostics + tests + (try await hints(for: folder))
        errors += diagnostics.count { $0.severity == .error }
        try report(diagnostics, of: name)
      }
      if errors > 0 { throw ExitCode(1) }
    }
  }

  /// What would help a bot without errors.
  private func hints(for folder: BotFolder) async throws -> [Diagnostic] {
    guard let bot = folder.bot else { return [] }
    var hints: [Diagnostic] = []
    for locale in try bot.locales(named: nil) {
      let heldOut = quick ? nil : try await heldOut(locale, of: bot)
      hints += folder.diagnostics(of: try AuthorHints(for: locale, heldOut: heldOut).findings)
    }
    return hints
  }

  /// What models that had not learnt an utterance said of it.
  private func heldOut(_ locale: BotLocale, of bot: Bot) async throws -> HeldOutRecord {
    let bar = ProgressBar(title: "training \(bot.name) \(locale.locale)")
    let outcome = try await folders.workshop.model(for: locale, of: bot.id) {
      bar.show($0.fraction, $0.stage)
    }
    bar.clear()
    if outcome.seconds > 0 {
      let tenths = (outcome.seconds * 10).rounded() / 10
      Terminal.say(
        "trained \(bot.name) \(locale.locale) in \(tenths) s to see what it confuses; "
          + "--quick leaves that out")
    }
    return outcome.report.heldOut
  }

  private func report(_ diagnostics: [Diagnostic], of name: String) throws {
    if json.json {
      for diagnostic in diagnostics { try JSONLine.print(diagnostic.record) }
    } else if diagnostics.isEmpty {
      Terminal.print("\(Style.output.green("ok")) \(name)")
    } else {
      for diagnostic in diagnostics { Terminal.print("\(diagnostic)") }
    }
  }
}
