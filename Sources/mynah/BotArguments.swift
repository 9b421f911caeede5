import ArgumentParser
import Bots
import Conversation
import Foundation
import Speech

/// Bots that a command names, read and checked.
extension FolderOptions {
  /// The bot of a BOT argument: a name under `--bots`, or a path to a bot's folder.
  ///
  /// Problems are printed; errors among them end the command.
  func bot(_ argument: String) throws -> Bot {
    let folder = try read(argument)
    for diagnostic in folder.diagnostics { report(diagnostic) }
    guard let bot = folder.bot else {
      throw Failure("'\(argument)' cannot be used before its errors are mended")
    }
    return bot
  }

  /// The bots of the arguments; of none, every bot under `--bots`.
  func bots(_ arguments: [String]) throws -> [Bot] { try names(arguments).map(bot) }

  /// What the folders of the arguments hold, with what is wrong with them.
  func folders(_ arguments: [String]) throws -> [(name: String, folder: BotFolder)] {
    try names(arguments).map { ($0, try read($0)) }
  }

  private func names(_ arguments: [String]) throws -> [String] {
    guard arguments.isEmpty else { return arguments }
    let names = Catalogue(folder: bots).names
    guard !names.isEmpty else {
      throw Failure("no bots in '\(bots)'; 'mynah new NAME' makes one")
    }
    return names
  }

  private func read(_ argument: String) throws -> BotFolder {
    folder(at: try Catalogue(folder: bots).path(of: argument))
  }

  /// What a bot's folder holds.
  func folder(at path: String) -> BotFolder {
    BotFolder(
      reading: path, environment: ProcessInfo.processInfo.environment, voices: voiceNames)
  }

  /// Nil where the voices cannot be read: then no name of a voice can be called wrong, and whatever
  /// speaks says what is wrong with the folder.
  private var voiceNames: [String]? {
    (try? VoiceCatalog(folder: voices))?.voices.map(\.id.text)
  }

  private func report(_ diagnostic: Diagnostic) {
    let style = Style.error
    let text = "\(diagnostic)"
    Terminal.say(diagnostic.severity == .error ? style.red(text) : style.dim(text))
  }
}

/// One locale of a bot, by the name that the command line gives.
extension Bot {
  /// - Parameter name: nil: the bot's first locale.
  func locale(named name: String?) throws -> BotLocale {
    let known = locales.keys.sorted()
    guard let id = name.map({ LocaleID($0) }) ?? known.first, let locale = locales[id] else {
      throw Failure(
        "'\(self.name)' has no locale '\(name ?? "")'; it has "
          + known.map(\.text).joined(separator: ", "))
    }
    return locale
  }

  /// The locale that was named, or all of them.
  func locales(named name: String?) throws -> [BotLocale] {
    if let name { return [try locale(named: name)] }
    return locales.values.sorted { $0.locale < $1.locale }
  }
}
