import ArgumentParser
import Assistant
import Bots
import Conversation
import Foundation
import Sessions
import Speech

/// `mynah chat`: talk with a bot in the terminal.
struct ChatCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat", abstract: "Talk with a bot in the terminal.")

  @Argument(
    help: "The bot: a folder's name under --bots, or a path. May be left out if it is the only one."
  )
  var bot: String?

  @Option(help: "The locale, such as en-US or ko-KR.")
  var locale: String?

  @Flag(help: "Play the replies on this machine.")
  var speak = false

  @Option(help: ArgumentHelp("Write each reply as a WAV file.", valueName: "dir"))
  var wav: String?

  @Option(help: "The voice, instead of the locale's own.")
  var voice: String?

  @Option(help: "Go on with this session.")
  var session: String?

  @OptionGroup var folders: FolderOptions

  func run() async throws {
    try await reportingFailures {
      let bot = try folders.bot(try self.bot ?? onlyBot())
      let locale = try bot.locale(named: locale)
      let shelf = folders.shelf([bot])
      let assistant = try folders.assistant(shelf)
      _ = try await shelf.loaded(BotLocale.ID(bot: bot.id, locale: locale.locale))
      let session = try Session.ID(
        bot: bot.id, locale: locale.locale, name: session ?? "terminal-\(UUID().uuidString)")
      var loop = ChatLoop(
        assistant: assistant, bot: bot, session: session, voice: try chatVoice(locale))
      try await loop.run()
    }
  }

  private func onlyBot() throws -> String {
    let names = Catalogue(folder: folders.bots).names
    guard let name = names.first else {
      throw Failure("no bots in '\(folders.bots)'; 'mynah new NAME' makes one")
    }
    guard names.count == 1 else {
      throw Failure("which bot? there is \(names.joined(separator: ", "))")
    }
    return name
  }

  private func chatVoice(_ locale: BotLocale) throws -> ChatVoice {
    guard speak || wav != nil else { return ChatVoice(voice: nil, isPlayed: false, folder: nil) }
    if let wav {
      try FileManager.default.createDirectory(atPath: wav, withIntermediateDirectories: true)
    }
    let voice = try BotVoice(try folders.synthesizer(), locale: locale, chosen: voice)
    return ChatVoice(voice: voice, isPlayed: speak, folder: wav)
  }
}
