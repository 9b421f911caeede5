import Conversation
import Foundation

/// Reads a bot's folder: the bot, and everything that is wrong with it.
package struct BotFolder {
  /// Nil when there are errors.
  package let bot: Bot?
  /// In file order, `bot.yaml` first.
  package let diagnostics: [Diagnostic]

  /// - Parameter environment: where `${NAME}` in `bot.yaml` is looked up.
  package init(reading path: String, environment: [String: String]) {
    let contents = Contents(path: path, environment: environment)
    diagnostics = contents.diagnostics
    bot = diagnostics.contains { $0.severity == .error } ? nil : contents.bot
  }
}

/// What the files of a folder say.
private struct Contents {
  var bot = Bot(id: "0000000000", name: "")
  var diagnostics: [Diagnostic] = []

  init(path: String, environment: [String: String]) {
    readBotFile(path, environment)
    bot.folder = path
    for file in localeFiles(in: path) { readLocale(file) }
    if bot.locales.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) {
      report(.noLocale, in: "\(path)/bot.yaml")
    }
    diagnostics += LocaleChecks(bot: bot).diagnostics
    let order = Dictionary(
      uniqueKeysWithValues: (["\(path)/bot.yaml"] + localeFiles(in: path)).enumerated()
        .map { ($1, $0) })
    diagnostics.sort {
      (order[$0.location.file] ?? 0, $0.location) < (order[$1.location.file] ?? 0, $1.location)
    }
  }

  private mutating func readBotFile(_ path: String, _ environment: [String: String]) {
    do throws(Diagnostic) {
      let file = try SourceFile(path: "\(path)/bot.yaml")
      let reader = NodeReader(file)
      guard let root = try file.documents().first else {
        return report(.missing("name", in: "bot.yaml"), in: file.path)
      }
      bot = BotFileReader(reader: reader, environment: environment).bot(root, folder: path)
      diagnostics += reader.diagnostics
    } catch { diagnostics.append(error) }
  }

  private mutating func readLocale(_ path: String) {
    let name = URL(filePath: path).deletingPathExtension().lastPathComponent
    guard name.wholeMatch(of: /[a-z]{2,3}[-_][A-Z]{2}/) != nil else {
      return report(.badLocaleName(name), in: path)
    }
    do throws(Diagnostic) {
      let file = try SourceFile(path: path)
      let reader = NodeReader(file)
      guard let root = try file.documents().first else {
        return report(.missing("intents", in: "the locale"), in: path)
      }
      let id = LocaleID(name)
      bot.locales[id] = LocaleReader(reader: reader, hooks: Array(bot.hooks.keys)).locale(id, root)
      diagnostics += reader.diagnostics
    } catch { diagnostics.append(error) }
  }

  private mutating func report(_ problem: Diagnostic.Problem, in path: String) {
    diagnostics.append(
      Diagnostic(
        problem: problem, location: SourceLocation(file: path, line: 1, column: 1), length: 1,
        line: ""))
  }

  private func localeFiles(in path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") && $0 != "bot.yaml" }.sorted()
      .map { "\(path)/\($0)" }
  }
}
