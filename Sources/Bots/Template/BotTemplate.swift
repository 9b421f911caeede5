import Conversation
import Foundation

/// The small bot that `mynah new NAME` begins with.
package struct BotTemplate {
  private let files: [(name: String, text: String)]

  /// - Throws: where a resource of the program is missing.
  package init() throws {
    let root = Bundle.module.bundleURL.appending(path: "Resources/template")
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".yaml") && $0 != "bot.yaml" }
    // 'bot.yaml' last: it is what makes the folder a bot.
    files = try (names.sorted() + ["bot.yaml"]).map { name in
      (name, try String(contentsOf: root.appending(path: name), encoding: .utf8))
    }
  }

  /// Writes the bot, called `name`, into a folder of its name in `bots`.
  ///
  /// - Returns: the bot's folder.
  package func write(name: String, in bots: String) throws(BotWritingError) -> String {
    guard Self.isName(name) else { throw .badName(name) }
    let folder = try NewFolder(path: "\(bots)/\(name)")
    try folder.write(
      files.map { file in
        guard file.name == "bot.yaml" else { return file }
        return (file.name, file.text.replacing("name: Template", with: "name: \(name.yaml)"))
      })
    return folder.path
  }

  /// Letters of any writing, digits, `_` and `-`, beginning with a letter.
  private static func isName(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first.properties.isAlphabetic else { return false }
    return name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" || $0 == "-"
    }
  }
}
