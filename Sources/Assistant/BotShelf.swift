import Conversation
import Dialogue
import Logging
import Sessions
import SlotTypes
import Understanding

/// The bots that answer, each locale with its model: loaded or trained once, when first needed.
package actor BotShelf {
  /// Told how training goes.
  package typealias Watcher = @Sendable (BotLocale.ID, TrainingOptions.Progress) -> Void

  private let bots: [Bot]
  private let workshop: ModelWorkshop
  private let watcher: Watcher
  private let logger: Logger
  private var loads: [BotLocale.ID: Task<LoadedLocale, any Error>] = [:]

  package init(
    bots: [Bot], workshop: ModelWorkshop, logger: Logger, watcher: @escaping Watcher = { _, _ in }
  ) {
    self.bots = bots
    self.workshop = workshop
    self.watcher = watcher
    self.logger = logger
  }

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
      loads[id] = nil  // only whoever started a load forgets it
      throw error
    }
  }

  private func load(_ locale: BotLocale, of bot: Bot) async throws -> LoadedLocale {
    let id = BotLocale.ID(bot: bot.id, locale: locale.locale)
    let outcome = try await workshop.model(for: locale, of: bot.id) { [watcher] progress in
      watcher(id, progress)
    }
    guard let model = outcome.model else {
      guard case .refused(let report, _, _) = outcome else { preconditionFailure("no model") }
      throw AssistantError.belowThreshold(
        bot: bot.name, locale: locale.locale, accuracy: report.validation.intentAccuracy,
        threshold: locale.validation.accuracy)
    }
    if case .refused(let report, _, _) = outcome {
      logger.warning(
        """
        the new model of '\(bot.name)' in \(locale.locale) reached an accuracy of \
        \(report.validation.intentAccuracy), under its threshold of \
        \(locale.validation.accuracy): the earlier model goes on serving
        """)
    }
    let slotTypes = try SlotTypes(locale: locale.locale, custom: locale.slotTypes)
    return LoadedLocale(
      bot: bot, locale: locale,
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
