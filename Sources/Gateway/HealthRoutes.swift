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

/// `GET /healthz`: the process lives. `GET /readyz`: turns can be answered.
struct HealthRoutes {
  private struct Status: Encodable {
    var status: String
  }

  let readiness: Readiness

  func add(to router: Router<BasicRequestContext>) {
    router.get("/healthz") { _, _ in try JSONReply.response(Status(status: "ok")) }
    router.get("/readyz") { _, _ in
      readiness.isReady
        ? try JSONReply.response(Status(status: "ready"))
        : try JSONReply.response(Status(status: "training"), status: .serviceUnavailable)
    }
  }
}
