import Foundation
import Logging
import ServiceLifecycle
import Sessions

/// Removes the sessions that have been silent for too long, once a minute.
struct SessionSweep: Service {
  let sessions: SessionStore
  let logger: Logger

  func run() async throws {
    let ticks = AsyncTicks(every: .seconds(60)).cancelOnGracefulShutdown()
    for await _ in ticks {
      do { try await sessions.removeExpired(at: Date()) } catch {
        logger.error("expired sessions cannot be removed: \(error)")
      }
    }
  }
}
