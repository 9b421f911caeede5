import ArgumentParser
import Assistant
import Bots
import Conversation
import Foundation

/// `mynah test`: runs the bots' conversations.
struct TestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the bots' test conversations.")

  private struct Line: Encodable {
    var bot: String
    var locale: String
    var name: String
    var passed: Bool
    var file: String
    var line: Int
    var failures: [Failed]

    struct Failed: Encodable {
      var file: String
      var line: Int
      var what: String
      var expected: String
      var got: String
    }
  }

  @Argument(help: "The bots; all of them if none is named.")
  var bots: [String] = []

  @OptionGroup var json: JSONOption
  @OptionGroup var folders: FolderOptions

  func run() async throws {
    try await reportingFailures {
      let scratch = FileManager.default.temporaryDirectory
        .appending(path: "mynah-test-\(UUID().uuidString)").path
      defer { try? FileManager.default.removeItem(atPath: scratch) }
      var (passed, failed) = (0, 0)
      for bot in try folders.bots(bots) {
        for outcome in try await run(bot, in: scratch) {
          if outcome.mismatches.isEmpty { passed += 1 } else { failed += 1 }
        }
      }
      if !json.json { Terminal.print("\(passed) passed, \(failed) failed") }
      if failed > 0 { throw ExitCode(1) }
    }
  }

  private func run(
    _ bot: Bot, in scratch: String
  ) async throws -> [ConversationRunner.Outcome] {
    let tests = ConversationTests(of: bot)
    for diagnostic in tests.diagnostics { Terminal.say("\(diagnostic)") }
    if tests.diagnostics.contains(where: { $0.severity == .error }) {
      throw Failure("the tests of '\(bot.name)' cannot be run before their errors are mended")
    }
    let runner = ConversationRunner(
      bots: folders.shelf([bot]), hooks: HookCaller(logger: .mynah), logger: .mynah)
    var outcomes: [ConversationRunner.Outcome] = []
    for test in tests.tests {
      let outcome = try await runner.run(test, of: bot, in: scratch)
      try report(outcome, of: bot)
      outcomes.append(outcome)
    }
    return outcomes
  }

  private func report(_ outcome: ConversationRunner.Outcome, of bot: Bot) throws {
    let test = outcome.test
    if json.json {
      let failures = outcome.mismatches.map {
        Line.Failed(
          file: $0.location.file, line: $0.location.line, what: $0.what, expected: $0.expected,
          got: $0.got)
      }
      return try JSONLine.print(
        Line(
          bot: bot.name, locale: test.locale.text, name: test.name, passed: failures.isEmpty,
          file: test.location.file, line: test.location.line, failures: failures))
    }
    let style = Style.output
    let mark = outcome.mismatches.isEmpty ? style.green("ok  ") : style.red("FAIL")
    Terminal.print("\(mark) \(bot.name) \(test.locale) \(test.name)")
    for mismatch in outcome.mismatches {
      Terminal.print("\(mismatch.location): \(mismatch.what)")
      Terminal.print(style.green("  - \(mismatch.expected)"))
      Terminal.print(style.red("  + \(mismatch.got)"))
    }
  }
}
