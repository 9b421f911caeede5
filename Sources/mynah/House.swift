import Assistant
import Bots
import Conversation
import Logging
import Sessions
import Speech

/// Puts the program's parts together, as the options say.
extension FolderOptions {
  func synthesizer() throws -> Synthesizer {
    try Synthesizer(
      voices: VoiceCatalog(folder: voices), lexicons: lexicons, cacheFolder: "\(state)/speech",
      logger: .mynah)
  }

  var lexicons: LexiconStore { LexiconStore(folder: "\(voices)/lexicons") }

  var workshop: ModelWorkshop {
    ModelWorkshop(store: ModelStore(state: state), logger: .mynah)
  }

  /// The bots, with a progress bar for the models that must be trained first.
  func shelf(_ bots: [Bot]) -> BotShelf {
    let bars = TrainingBars(bots: bots)
    return BotShelf(bots: bots, workshop: workshop, logger: .mynah) { id, progress in
      bars.show(progress, of: id)
    }
  }

  /// Takes over what is edited under `--bots`.
  func reloader(_ shelf: BotShelf) -> BotReloader {
    BotReloader(catalogue: Catalogue(folder: bots), shelf: shelf, logger: .mynah) { [self] in
      folder(at: $0)
    }
  }

  func assistant(_ shelf: BotShelf) throws -> Assistant {
    Assistant(
      bots: shelf, sessions: try SessionStore(path: "\(state)/mynah.sqlite"),
      hooks: HookCaller(logger: .mynah), logger: .mynah)
  }
}

extension Logger {
  /// What an operator has to know, on standard error.
  static let mynah: Logger = {
    var logger = Logger(label: "mynah") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .notice
    return logger
  }()
}
