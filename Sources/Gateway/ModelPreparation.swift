import Assistant
import Logging
import ServiceLifecycle

/// Loads or trains every bot's models after the server has begun to listen.
struct ModelPreparation: Service {
  let bots: BotShelf
  let readiness: Readiness
  let logger: Logger

  func run() async throws {
    for id in await bots.locales {
      do { _ = try await bots.loaded(id) } catch is CancellationError { return } catch {
        logger.error("\(error)", metadata: ["bot": "\(id.bot)", "locale": "\(id.locale)"])
      }
    }
    readiness.isReady = true
    // A service that returns ends the group, so this one stays until the server stops.
    try? await gracefulShutdown()
  }
}
