import Conversation
import Dialogue
import Logging
import Sessions
import SlotTypes
import Synchronization
import Understanding

/// The bots that answer, each locale with its model: loaded or trained once, when first needed.
package actor BotShelf {
  /// Told how training goes.
  package typealias Watcher = @Sendable (BotLocale.ID, TrainingOptions.Progress) -> Void

  /// Read outside of the actor; written only by it.
  private nonisolated let definitions: Mutex<[Bot]>
  private let workshop: ModelWorkshop
  private let watcher: Watcher
  private let logger: Logger
  private var loads: [BotLocale.ID: Task<LoadedLocale, any Error>] = [:]

  package init(
    bots: [Bot], workshop: ModelWorkshop, logger: Logger, watcher: @escaping Watcher = { _, _ in }
  ) {
    definitions = Mutex(bots)
    self.workshop = workshop
    self.watcher = watcher
    self.logger = logger
  }

  private nonisolated var bots: [Bot] { definitions.withLock(\.self) }

  /// Every bot in every locale.
  package nonisolated var locales: [BotLocale.ID] {
    bots.flatMap { bot in
      bot.locales.keys.sorted().map { BotLocale.ID(bot: bot.id, locale: $0) }
    }
  }

  /// The bot of that name or id.
  package nonisolated func bot(named name: String) -> Bot? {
    bots.first { $0.id.text == name || $0.name == name }
  }

  /// The only bot; nil where there are several.
  package nonisolated var onlyBot: Bot? { bots.count == 1 ? bots.first : nil }

  /// The session of that name with the bot of that name or id.
  ///
  /// - Parameter locale: nil: the bot's first.
  /// - Throws: `AssistantError` for a bot or locale that is not there, `Session.InvalidName`.
  package nonisolated func session(
    bot name: String, locale: LocaleID?, name session: String
  ) throws -> Session.ID {
    guard let bot = bot(named: name) else {
      throw AssistantError.unknownBot(name, known: bots.map(\.name).sorted())
    }
    let known = bot.locales.keys.sorted()
    guard let locale = locale ?? known.first, known.contains(locale) else {
      throw AssistantError.unknownLocale(locale ?? "", bot: bot.name, known: known)
    }
    return try Session.ID(bot: bot.id, locale: locale, name: session)
  }

  /// The definition of the locale that a session is in.
  package nonisolated func definition(of session: Session.ID) throws -> BotLocale {
    try found(BotLocale.ID(bot: session.bot, locale: session.locale)).locale
  }

  /// The bot in that locale, ready to answer.
  ///
  /// - Throws: `AssistantError`; what training throws.
  package func loaded(_ id: BotLocale.ID) async throws -> LoadedLocale {
    if let load = loads[id] { return try await load.value }
    let (bot, locale) = try found(id)
    // Unstructured on purpose: it serves every caller, so none may cancel it.
    let load = Task { try await self.load(locale, of: bot) }
    loads[id] = load  // before the first await, so that a second caller finds it
    do { return try await load.value } catch {
      // Only whoever started a load forgets it; a bot put in its place has one of its own.
      if loads[id] == load { loads[id] = nil }
      throw error
    }
  }

  /// Puts an edited bot in the place of the one from the same folder, once all its locales have
  /// models. Turns in progress end with the bot that they began with.
  ///
  /// - Throws: `AssistantError.belowThreshold`; what training throws. Nothing has changed then.
  package func replace(with bot: Bot) async throws {
    var ready: [LoadedLocale] = []
    for locale in bot.locales.values.sorted(by: { $0.locale < $1.locale }) {
      let outcome = try await outcome(for: locale, of: bot)
      if case .refused = outcome { throw AssistantError(belowThreshold: outcome, locale, of: bot) }
      ready.append(try loaded(locale, of: bot, outcome))
    }
    remove(botIn: bot.folder)
    definitions.withLock { $0.append(bot) }
    for loaded in ready { loads[loaded.id] = Task { loaded } }
  }

  /// Takes the bot of a folder away.
  package func remove(botIn folder: String) {
    for bot in bots where bot.folder == folder {
      for locale in bot.locales.keys { loads[BotLocale.ID(bot: bot.id, locale: locale)] = nil }
    }
    definitions.withLock { $0.removeAll { $0.folder == folder } }
  }

  private func load(_ locale: BotLocale, of bot: Bot) async throws -> LoadedLocale {
    let outcome = try await outcome(for: locale, of: bot)
    if case .refused(let report, .some, _) = outcome {
      logger.warning(
        """
        the new model of '\(bot.name)' in \(locale.locale) reached an accuracy of \
        \(report.validation.intentAccuracy), under its threshold of \
        \(locale.validation.accuracy): the earlier model goes on serving
        """)
    }
    return try loaded(locale, of: bot, outcome)
  }

  private func outcome(
    for locale: BotLocale, of bot: Bot
  ) async throws -> ModelWorkshop.Outcome {
    let id = BotLocale.ID(bot: bot.id, locale: locale.locale)
    return try await workshop.model(for: locale, of: bot.id) { [watcher] progress in
      watcher(id, progress)
    }
  }

  /// - Throws: `AssistantError.belowThreshold` where no model serves.
  private func loaded(
    _ locale: BotLocale, of bot: Bot, _ outcome: ModelWorkshop.Outcome
  ) throws -> LoadedLocale {
    guard let model = outcome.model else {
      throw AssistantError(belowThreshold: outcome, locale, of: bot)
    }
    let slotTypes = try SlotTypes(locale: locale.locale, custom: locale.slotTypes)
    return LoadedLocale(
      bot: bot, locale: locale, slotTypes: slotTypes,
      understanding: try Understanding(locale: locale, model: model, slotTypes: slotTypes),
      dialogue: try Dialogue(bot: bot, locale: locale))
  }

  private nonisolated func found(_ id: BotLocale.ID) throws -> (bot: Bot, locale: BotLocale) {
    guard let bot = bots.first(where: { $0.id == id.bot }) else {
      throw AssistantError.unknownBot(id.bot.text, known: bots.map(\.name).sorted())
    }
    guard let locale = bot.locales[id.locale] else {
      throw AssistantError.unknownLocale(
        id.locale, bot: bot.name, known: bot.locales.keys.sorted())
    }
    return (bot, locale)
  }
}

extension AssistantError {
  fileprivate init(
    belowThreshold outcome: ModelWorkshop.Outcome, _ locale: BotLocale, of bot: Bot
  ) {
    self = .belowThreshold(
      bot: bot.name, locale: locale.locale, accuracy: outcome.report.validation.intentAccuracy,
      threshold: locale.validation.accuracy)
  }
}
