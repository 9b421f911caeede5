import Conversation

extension Bot {
  /// Writes the bot's folder: `bot.yaml` and a file per locale.
  ///
  /// `bot.yaml` comes last, so that a folder half written is not taken for a bot.
  /// - Throws: `BotWritingError`; a folder that holds anything is left as it is.
  package func write(to folder: String) throws(BotWritingError) {
    let locales = locales.values.sorted { $0.locale < $1.locale }
    let files = locales.map { (name: "\($0.locale).yaml", text: $0.yaml) }
    try NewFolder(path: folder).write(files + [(name: "bot.yaml", text: yaml)])
  }
}

extension BotLocale {
  /// Writes the locale's file into the folder of a bot that does not have the locale yet.
  ///
  /// - Returns: the file's path.
  @discardableResult
  package func write(toBotAt folder: String) throws(BotWritingError) -> String {
    for name in [locale.text, locale.lexSpelling] where Catalogue.exists("\(folder)/\(name).yaml") {
      throw .localeExists(file: "\(folder)/\(name).yaml")
    }
    let path = "\(folder)/\(locale).yaml"
    try NewFolder.write(yaml, to: path)
    return path
  }
}
