import Assistant
import Hummingbird
import Synchronization

/// Whether every bot has a model that serves, or has been given up.
final class Readiness: Sendable {
  private let state = Mutex(false)

  var isReady: Bool {
    get { state.withLock { $0 } }
    set { state.withLock { $0 = newValue } }
  }
}

/// `GET /healthz`: the process lives. `GET /readyz`: turns can be answered, and which bots'
/// newest files are not what serves.
struct HealthRoutes {
  private struct Status: Encodable {
    var status: String
    /// By the name of the bot's folder.
    var problems: [String: String]?
  }

  let readiness: Readiness
  let reloader: BotReloader

  func add(to router: Router<BasicRequestContext>) {
    router.get("/healthz") { _, _ in try JSONReply.response(Status(status: "ok")) }
    router.get("/readyz") { _, _ in
      guard readiness.isReady else {
        return try JSONReply.response(Status(status: "training"), status: .serviceUnavailable)
      }
      let problems = await reloader.problems
      return try JSONReply.response(
        Status(status: "ready", problems: problems.isEmpty ? nil : problems))
    }
  }
}
