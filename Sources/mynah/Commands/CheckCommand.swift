import ArgumentParser
import Bots

/// `mynah check`: what is wrong with the bots' files.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Validate bot folders.")

  @Argument(help: "The bots; all of them if none is named.")
  var bots: [String] = []

  @OptionGroup var json: JSONOption
  @OptionGroup var folders: FolderOptions

  func run() async throws {
    try await reportingFailures {
      var errors = 0
      for (name, folder) in try folders.folders(bots) {
        let tests = folder.bot.map { ConversationTests(of: $0).diagnostics } ?? []
        let diagnostics = folder.diagnostics + tests
        errors += diagnostics.count { $0.severity == .error }
        try report(diagnostics, of: name)
      }
      if errors > 0 { throw ExitCode(1) }
    }
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
