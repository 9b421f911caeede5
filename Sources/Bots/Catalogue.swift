import Conversation
import Foundation
import Language

/// The bots there are: the folders of a `bots` folder that hold a `bot.yaml`.
package struct Catalogue: Sendable {
  package let folder: String

  package init(folder: String) { self.folder = folder }

  /// The folders' names, in alphabetical order.
  package var names: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { Self.isBot("\(folder)/\($0)") }.sorted()
  }

  /// The folder of a BOT argument: a name in the catalogue, or a path to a bot's folder.
  ///
  /// - Throws: `UnknownBot`.
  package func path(of argument: String) throws(UnknownBot) -> String {
    let isName = !argument.contains("/") && argument != "." && argument != ".."
    if isName, Self.isBot("\(folder)/\(argument)") { return "\(folder)/\(argument)" }
    if Self.isBot(argument) { return argument }
    throw UnknownBot(name: argument, folder: folder, known: names)
  }

  static func isBot(_ path: String) -> Bool { exists("\(path)/bot.yaml") }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}

/// A bot that is not there.
package struct UnknownBot: Error, Hashable, CustomStringConvertible {
  package let name: String
  package let folder: String
  package let known: [String]

  package var description: String {
    let found = "no bot '\(name)' in \(folder), and no bot folder of that path"
    if let nearest = EditDistance.nearest(to: name, among: known) {
      return "\(found); did you mean '\(nearest)'?"
    }
    return known.isEmpty
      ? "\(found); 'mynah new NAME' makes one"
      : "\(found); there is \(known.joined(separator: ", "))"
  }
}
