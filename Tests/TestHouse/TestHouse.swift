import Assistant
import Bots
import Conversation
import Foundation
import Logging
import Sessions
import Speech

/// A whole assistant over a small bot, in a folder of its own that goes with it.
package final class TestHouse: Sendable {
  package let folder: String
  package let bot: Bot
  package let assistant: Assistant
  package let reloader: BotReloader
  package let synthesizer: Synthesizer
  package let logger: Logger

  /// - Parameter now: the clock; it stands still.
  package init(now: Date = Date(timeIntervalSince1970: 1_772_445_600)) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "mynah-\(UUID())").path
    logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    try SmallBot.write(to: "\(folder)/bots/Cafe")
    let read = BotFolder(reading: "\(folder)/bots/Cafe", environment: [:])
    guard let bot = read.bot else { throw BrokenBot(diagnostics: read.diagnostics) }
    self.bot = bot
    let workshop = ModelWorkshop(store: Self.models, logger: logger)
    assistant = Assistant(
      bots: BotShelf(bots: [bot], workshop: workshop, logger: logger),
      sessions: try SessionStore(path: "\(folder)/state/mynah.sqlite"),
      hooks: HookCaller(logger: logger), clock: ConversationClock { now }, logger: logger)
    reloader = BotReloader(
      catalogue: Catalogue(folder: "\(folder)/bots"), shelf: assistant.bots, logger: logger
    ) { BotFolder(reading: $0, environment: [:]) }
    synthesizer = try Synthesizer(
      voices: VoiceCatalog(folder: Self.voices),
      lexicons: LexiconStore(folder: "\(folder)/lexicons"), cacheFolder: "\(folder)/state/speech",
      logger: logger)
  }

  /// One store for all houses, so that each bot is trained once in a run of the tests.
  private static let models: ModelStore = {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "mynah-models-\(ProcessInfo.processInfo.processIdentifier)").path
    return ModelStore(state: folder)
  }()

  private struct BrokenBot: Error {
    var diagnostics: [Diagnostic]
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// What the bot says to each of `texts`, in one session.
  package func converse(
    _ texts: [String], locale: LocaleID = "en-US", session: String = "test"
  ) async throws -> [Reply] {
    let id = try Session.ID(bot: bot.id, locale: locale, name: session)
    var replies: [Reply] = []
    for text in texts { replies.append(try await assistant.reply(to: Utterance(text), in: id)) }
    return replies
  }

  /// The project's voices, three folders above this file.
  private static let voices = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "voices").path
}
