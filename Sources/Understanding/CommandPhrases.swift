import Conversation
import Language

/// What any bot understands without being taught: the phrases of a locale that ask for help,
/// cancel, repeat or start over.
package struct CommandPhrases: Sendable {
  private let commands: [String: Heard.Command]

  /// Reads `commands.txt`: a command on a line by itself ends with a colon, the phrases for it
  /// follow, one on a line.
  ///
  /// - Throws: `UnsupportedLocale`, or `CommandPhraseError` naming the line.
  package init(locale: LocaleID) throws {
    let data = try LocaleResource.data("commands.txt", of: locale)
    try self.init(String(decoding: data, as: UTF8.self), file: "\(locale)/commands.txt")
  }

  package init(_ text: String, file: String) throws(CommandPhraseError) {
    var commands: [String: Heard.Command] = [:]
    var command: Heard.Command?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      func error(_ problem: CommandPhraseError.Problem) -> CommandPhraseError {
        CommandPhraseError(file: file, line: index + 1, problem: problem)
      }
      let line = line.trimmed
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      if line.hasSuffix(":") {
        command = Heard.Command(rawValue: String(line.dropLast()))
        guard command != nil else { throw error(.unknownCommand(String(line.dropLast()))) }
        continue
      }
      guard let command else { throw error(.phraseWithoutCommand(line)) }
      let key = Self.key(NormalizedText(line).tokens())
      guard commands[key] ?? command == command else { throw error(.ambiguousPhrase(line)) }
      commands[key] = command
    }
    self.commands = commands
  }

  /// The command that the whole utterance is.
  package func command(_ tokens: [Token]) -> Heard.Command? { commands[Self.key(tokens)] }

  /// Letters and digits alone: marks and the places of spaces make no difference.
  private static func key(_ tokens: [Token]) -> String {
    tokens.filter { $0.kind != .mark }.map(\.text).joined()
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace }
    return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}

/// A line of a locale's command phrases that cannot be used.
package struct CommandPhraseError: Error, Hashable, CustomStringConvertible {
  package enum Problem: Hashable, Sendable {
    case unknownCommand(String)
    case phraseWithoutCommand(String)
    case ambiguousPhrase(String)
  }

  package let file: String
  package let line: Int
  package let problem: Problem

  package var description: String {
    let sentence =
      switch problem {
      case .unknownCommand(let name):
        "unknown command '\(name)'; known are "
          + Heard.Command.allCases.map(\.rawValue).joined(separator: ", ")
      case .phraseWithoutCommand(let phrase): "'\(phrase)' stands before any command"
      case .ambiguousPhrase(let phrase): "'\(phrase)' stands under two commands"
      }
    return "\(file):\(line):1: error: \(sentence)"
  }
}
