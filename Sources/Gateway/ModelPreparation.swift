import Assistant
import Logging
import ServiceLifecycle

/// Loads or trains every bot's models after the server has begun to listen.
struct ModelPreparation: Service {
  let bots: BotShelf
  let readiness: Readiness
  let logger: Logger

  /// Stays until the server stops, since a service that returns ends its group.
  func run() async throws {
    // Unstructured on purpose: a server that is told to stop waits for its turns, not for a model
    // whose training may take minutes. Models are written whole or not at all.
    let preparation = Task { await prepare() }
    defer { preparation.cancel() }
    try? await gracefulShutdown()
  }

  private func prepare() async {
    for id in bots.locales {
      guard !Task.isCancelled else { return }
      do { _ = try await bots.loaded(id) } catch {
        logger.error("\(error)", metadata: ["bot": "\(id.bot)", "locale": "\(id.locale)"])
      }
    }
    readiness.isReady = true
  }
}
