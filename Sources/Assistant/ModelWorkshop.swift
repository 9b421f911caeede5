import Conversation
import Logging
import Understanding

/// Makes a bot's model ready: finds the one that was trained from these very files, or trains it.
package struct ModelWorkshop: Sendable {
  /// Which model serves, and how it came to be.
  package enum Outcome: Sendable {
    /// Trained earlier from the same files.
    case found(Model, path: String)
    case trained(Model, path: String, seconds: Double)
    /// Under the bot's threshold: an earlier model goes on serving, if there is one.
    case refused(TrainingReport, serving: Model?, seconds: Double)
  }

  package enum Retraining: Sendable {
    case whenChanged, always
  }

  private let store: ModelStore
  private let logger: Logger

  package init(store: ModelStore, logger: Logger) {
    self.store = store
    self.logger = logger
  }

  /// - Throws: `TrainingError.noUtterances`, `CancellationError`, or what writing a file throws.
  package func model(
    for locale: BotLocale, of bot: Bot.ID, retraining: Retraining = .whenChanged,
    progress: @escaping @Sendable (TrainingOptions.Progress) -> Void
  ) async throws -> Outcome {
    let id = BotLocale.ID(bot: bot, locale: locale.locale)
    let fingerprint = Model.fingerprint(of: locale)
    let path = store.path(of: id, fingerprint: fingerprint)
    if retraining == .whenChanged, let model = load(path, in: locale.locale),
      model.fingerprint == fingerprint
    {
      return .found(model, path: path)
    }
    let training = Task(executorPreference: TrainingExecutor.shared) {
      try makeModel(for: locale, id, to: path, progress: progress)
    }
    return try await withTaskCancellationHandler {
      try await training.value
    } onCancel: {
      training.cancel()
    }
  }

  private func makeModel(
    for locale: BotLocale, _ id: BotLocale.ID, to path: String,
    progress: @escaping @Sendable (TrainingOptions.Progress) -> Void
  ) throws -> Outcome {
    let clock = ContinuousClock()
    let start = clock.now
    func seconds() -> Double { start.duration(to: clock.now) / .seconds(1) }
    do {
      let trained = try train(locale, TrainingOptions(progress: progress))
      try trained.write(to: path)
      store.removeOld(of: id)
      return .trained(trained.model, path: path, seconds: seconds())
    } catch TrainingError.underGate(let report, _) {
      let earlier = store.paths(of: id).lazy.compactMap { load($0, in: locale.locale) }.first
      return .refused(report, serving: earlier, seconds: seconds())
    }
  }

  /// The model in a file; nil when there is none, or none that this program can use.
  private func load(_ path: String, in locale: LocaleID) -> Model? {
    guard ModelStore.exists(path) else { return nil }
    do { return try Model(mapping: path, in: locale) } catch {
      logger.warning("the model is trained anew: \(error)")
      return nil
    }
  }
}

extension ModelWorkshop.Outcome {
  /// What serves; nil: nothing does.
  package var model: Model? {
    switch self {
    case .found(let model, _), .trained(let model, _, _): model
    case .refused(_, let model, _): model
    }
  }

  /// Of the training that these files had.
  package var report: TrainingReport {
    switch self {
    case .found(let model, _), .trained(let model, _, _): model.report
    case .refused(let report, _, _): report
    }
  }

  /// The file of the model that was trained from these files; nil when it was refused.
  package var path: String? {
    switch self {
    case .found(_, let path), .trained(_, let path, _): path
    case .refused: nil
    }
  }

  /// How long training took; 0 when it had been done before.
  package var seconds: Double {
    switch self {
    case .found: 0
    case .trained(_, _, let seconds), .refused(_, _, let seconds): seconds
    }
  }
}
