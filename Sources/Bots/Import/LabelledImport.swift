import Conversation
import Foundation

/// Makes a bot, or one more locale of a bot, of labelled utterances: `mynah import FILE.jsonl`.
package struct LabelledImport {
  /// The locale's file.
  package let file: String
  package let locale: BotLocale
  package let emptyTexts: Int
  package let overlappingSlots: Int

  /// - Parameter folder: becomes the bot's folder, whose name becomes the bot's; or is the folder
  ///   of a bot that does not have the locale yet.
  /// - Throws: `LabelledImportError`, `BotWritingError`.
  package init(_ path: String, to folder: String, locale id: LocaleID) throws {
    guard id.isWellFormed else { throw LabelledImportError.badLocale(id) }
    let labelled = LabelledUtterances(reading: path)
    guard labelled.diagnostics.isEmpty else {
      throw LabelledImportError.invalid(labelled.diagnostics)
    }
    locale = BotLocale(locale: id, labelled: labelled.utterances)
    guard !locale.intents.isEmpty else { throw LabelledImportError.noIntents(file: path) }
    emptyTexts = labelled.emptyTexts
    overlappingSlots = labelled.overlappingSlots
    if Catalogue.isBot(folder) {
      file = try locale.write(toBotAt: folder)
    } else {
      let name = URL(filePath: folder).standardizedFileURL.lastPathComponent
      try Bot(id: Bot.ID(derivedFrom: name), name: name, locales: [id: locale]).write(to: folder)
      file = "\(folder)/\(id).yaml"
    }
  }
}

/// Why labelled utterances did not become a bot.
package enum LabelledImportError: Error, Hashable, CustomStringConvertible {
  case invalid([Diagnostic])
  case noIntents(file: String)
  case badLocale(LocaleID)

  package var description: String {
    switch self {
    case .invalid(let diagnostics): diagnostics.map(\.description).joined(separator: "\n")
    case .noIntents(let file): "\(file) has no utterance with an intent; a bot needs one"
    case .badLocale(let locale):
      "'\(locale)' is no locale's name; name a language and a region, such as en-US or ko-KR"
    }
  }
}
