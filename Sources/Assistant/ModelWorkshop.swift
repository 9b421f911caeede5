import Conversation
import Logging
import SlotTypes
import Understanding

/// Makes a bot's model ready: finds the one that was trained from these very files, or trains it.
package struct ModelWorkshop: Sendable {
  /// Which model serves, and how it came to be.
  package enum Outcome: Sendable {
    /// Trained earlier from the same files.
    case found(Model, path: String)
    case trained(TrainingReport, Model, path: String, seconds: Double)
    /// Under the bot's threshold: an earlier model goes on serving, if there is one.
    case refused(TrainingReport, serving: Model?, seconds: Double)

    package var model: Model? {
      switch self {
      case .found(let model, _), .trained(_, let model, _, _): model
      case .refused(_, let model, _): model
      }
    }
  }

  private let store: ModelStore
  private let logger: Logger

  package init(store: ModelStore, logger: Logger) {
    self.store = store
    self.logger = logger
  }

  /// - Parameter force: trains even when the model is there.
  /// - Throws: `CancellationError`, or what writing the model's file throws.
  package func model(
    for locale: BotLocale, of bot: Bot.ID, retraining: Retraining = .whenChanged,
    progress: @escaping @Sendable (Progress) -> Void
  ) async throws -> Outcome {
    let id = BotLocale.ID(bot: bot, locale: locale.locale)
    let path = store.path(of: id, fingerprint: Training.fingerprint(of: locale))
    if retraining == .whenChanged, let model = load(path) { return .found(model, path: path) }
    return try await Task(executorPreference: TrainingExecutor.shared) {
      try train(locale, id, to: path, progress: progress)
    }.value
  }

  package enum Retraining: Sendable {
    case whenChanged, always
  }

  private func train(
    _ locale: BotLocale, _ id: BotLocale.ID, to path: String,
    progress: @escaping @Sendable (Progress) -> Void
  ) throws -> Outcome {
    let clock = ContinuousClock()
    let start = clock.now
    func seconds() -> Double { start.duration(to: clock.now) / .seconds(1) }
    let slotTypes = try SlotTypes(locale: locale.locale, custom: locale.slotTypes)
    do {
      let trained = try Training.train(
        locale, slotTypes: slotTypes, options: TrainingOptions(progress: progress))
      try trained.write(to: path)
      store.removeOld(of: id)
      return .trained(
        trained.report, try Model(mapping: path), path: path, seconds: seconds())
    } catch let refusal as BelowThreshold {
      let earlier = store.paths(of: id).lazy.compactMap(load).first
      return .refused(refusal.report, serving: earlier, seconds: seconds())
    }
  }

  /// The model in a file; nil when there is none, or none that this program can use.
  private func load(_ path: String) -> Model? {
    guard ModelStore.exists(path) else { return nil }
    do { return try Model(mapping: path) } catch {
      logger.warning("the model is trained anew: \(error)")
      return nil
    }
  }
}
