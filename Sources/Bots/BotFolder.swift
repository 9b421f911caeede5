import Conversation
import Foundation
import Language
import Yams

/// Reads a bot's folder: the bot, and everything that is wrong with it.
package struct BotFolder {
  /// Nil when there are errors.
  package let bot: Bot?
  /// In file order, `bot.yaml` first.
  package let diagnostics: [Diagnostic]
  /// The files that could be read, by path.
  let files: [String: SourceFile]

  /// - Parameters:
  ///   - environment: where `${NAME}` in `bot.yaml` is looked up.
  ///   - voices: the names that `voice:` may have; nil: any.
  package init(reading path: String, environment: [String: String], voices: [String]? = nil) {
    let contents = Contents(path: path, environment: environment, voices: voices)
    diagnostics = contents.diagnostics
    files = contents.files
    bot = diagnostics.contains { $0.severity == .error } ? nil : contents.bot
  }
}

/// What the files of a folder say.
private struct Contents {
  var bot = Bot(id: "0000000000", name: "")
  private(set) var diagnostics: [Diagnostic] = []
  /// Nil while they are not known, so that no name can be called wrong.
  private var hooks: [Hook.Name]?
  private(set) var files: [String: SourceFile] = [:]

  init(path: String, environment: [String: String], voices: [String]?) {
    let botPath = "\(path)/bot.yaml"
    let localePaths = Self.localePaths(in: path)
    readBot(botPath, environment)
    bot.folder = path
    for path in localePaths { readLocale(path, voices) }
    if bot.locales.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) {
      report(.noLocale, in: botPath)
    }
    diagnostics += LocaleChecks(bot: bot, files: files).diagnostics
    diagnostics = ([botPath] + localePaths).flatMap { path in
      diagnostics.filter { $0.location.file == path }.sorted { $0.location < $1.location }
    }
  }

  private mutating func readBot(_ path: String, _ environment: [String: String]) {
    read(path, whole: ("name", of: "bot.yaml")) { contents, root, reader in
      let file = BotFileReader(
        reader: reader, environment: Environment(variables: environment))
      contents.bot = file.bot(root)
      contents.hooks = file.hookNames(root)
    }
  }

  private mutating func readLocale(_ path: String, _ voices: [String]?) {
    let name = URL(filePath: path).deletingPathExtension().lastPathComponent
    let locale = LocaleID(name)
    guard locale.isWellFormed else { return report(.badLocaleName(name), in: path) }
    guard bot.locales[locale] == nil else { return report(.repeatedLocale(locale.text), in: path) }
    if !LocaleFolder.languages.contains(locale.text) {
      return report(.unsupportedLocale(locale.text, known: LocaleFolder.languages), in: path)
    }
    read(path, whole: ("intents", of: "the locale")) { contents, root, reader in
      let file = LocaleReader(reader: reader, hooks: contents.hooks, voices: voices)
      contents.bot.locales[locale] = file.locale(locale, root)
    }
  }

  /// Reads one file of one document; an empty one misses what makes it `whole`.
  private mutating func read(
    _ path: String, whole: (key: String, of: String),
    with body: (inout Contents, Node, NodeReader) -> Void
  ) {
    do throws(Diagnostic) {
      let file = try SourceFile(path: path)
      files[path] = file
      let documents = try file.documents()
      guard let root = documents.first else {
        return report(.missing(whole.key, in: whole.of), in: path)
      }
      let reader = NodeReader(file)
      body(&self, root, reader)
      if documents.count > 1 { reader.report(.secondDocument, at: documents[1]) }
      diagnostics += reader.diagnostics
    } catch { diagnostics.append(error) }
  }

  private mutating func report(_ problem: Diagnostic.Problem, in path: String) {
    diagnostics.append(
      Diagnostic(
        problem: problem, location: SourceLocation(file: path, line: 1, column: 1), length: 1,
        line: ""))
  }

  private static func localePaths(in path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") && $0 != "bot.yaml" }.sorted()
      .map { "\(path)/\($0)" }
  }
}

extension LocaleID {
  /// A language and a region, such as `en-US` or `es-419`.
  var isWellFormed: Bool { text.wholeMatch(of: /[a-z]{2,3}-([A-Z]{2}|[0-9]{3})/) != nil }
}
