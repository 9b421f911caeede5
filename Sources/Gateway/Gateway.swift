import Assistant
import Foundation
import Hummingbird
import Logging
import Speech

/// The HTTP server: Lex's runtime, chat webhooks, sound and health.
package struct Gateway: Sendable {
  private let assistant: Assistant
  private let synthesizer: Synthesizer
  private let readiness: Readiness
  private let logger: Logger

  package init(assistant: Assistant, synthesizer: Synthesizer, logger: Logger) {
    self.assistant = assistant
    self.synthesizer = synthesizer
    self.readiness = Readiness()
    self.logger = logger
  }

  /// Serves until SIGTERM or SIGINT, then lets the turns in progress finish.
  ///
  /// - Parameters:
  ///   - port: 0 takes a free one.
  ///   - whenListening: told the port once connections are taken.
  package func run(
    host: String, port: Int, whenListening: @escaping @Sendable (Int) -> Void
  ) async throws {
    try await application(host: host, port: port, whenListening: whenListening)
      .runService(gracefulShutdownSignals: [.sigterm, .sigint])
  }

  /// The server, not yet running.
  package func application(
    host: String = "127.0.0.1", port: Int = 0,
    whenListening: @escaping @Sendable (Int) -> Void = { _ in }
  ) -> some ApplicationProtocol {
    Application(
      router: router(),
      configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
      services: [
        ModelPreparation(bots: assistant.bots, readiness: readiness, logger: logger),
        SessionSweep(sessions: assistant.sessions, logger: logger),
      ],
      onServerRunning: { channel in whenListening(channel.localAddress?.port ?? port) },
      logger: logger)
  }

  private func router() -> Router<BasicRequestContext> {
    let router = Router(options: .autoGenerateHeadEndpoints)
    router.add(middleware: JSONErrors(logger: logger))
    HealthRoutes(readiness: readiness).add(to: router)
    LexRoutes(assistant: assistant).add(to: router)
    LexSpeechRoutes(assistant: assistant, synthesizer: synthesizer, logger: logger)
      .add(to: router)
    RestWebhook(assistant: assistant, synthesizer: synthesizer, logger: logger).add(to: router)
    AudioRoutes(synthesizer: synthesizer).add(to: router)
    return router
  }
}
