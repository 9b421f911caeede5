import Assistant
import Foundation
import Hummingbird
import Logging
import Speech

/// The HTTP server: Lex's runtime, Polly's speech, chat platforms, sound and health.
package struct Gateway: Sendable {
  private let assistant: Assistant
  private let synthesizer: Synthesizer
  private let reloader: BotReloader
  private let readiness: Readiness
  private let channels: ChannelDesk
  private let logger: Logger

  /// - Parameters:
  ///   - reloader: takes over the bots' edited files while the server runs.
  ///   - channelPatience: how long a chat platform is kept waiting; nil: as it allows.
  package init(
    assistant: Assistant, synthesizer: Synthesizer, reloader: BotReloader,
    channelPatience: Duration? = nil, logger: Logger
  ) {
    self.assistant = assistant
    self.synthesizer = synthesizer
    self.reloader = reloader
    self.readiness = Readiness()
    let client = APIClient()
    let postman = Postman(
      bots: assistant.bots, sessions: assistant.sessions, logger: logger, send: client.send)
    channels = ChannelDesk(
      assistant: assistant, postman: postman, logger: logger, patience: channelPatience)
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
        BotWatch(reloader: reloader),
        channels.postman, Resumption(desk: channels),
      ],
      onServerRunning: { channel in whenListening(channel.localAddress?.port ?? port) },
      logger: logger)
  }

  private func router() -> Router<BasicRequestContext> {
    let router = Router(options: .autoGenerateHeadEndpoints)
    router.add(middleware: JSONErrors(logger: logger))
    HealthRoutes(readiness: readiness, reloader: reloader).add(to: router)
    LexRoutes(assistant: assistant).add(to: router)
    LexSpeechRoutes(assistant: assistant, synthesizer: synthesizer, logger: logger)
      .add(to: router)
    RestWebhook(assistant: assistant, synthesizer: synthesizer, logger: logger).add(to: router)
    ChannelRoutes(desk: channels, logger: logger).add(to: router)
    AudioRoutes(synthesizer: synthesizer).add(to: router)
    PollyRoutes(synthesizer: synthesizer, logger: logger).add(to: router)
    OpenAISpeech(synthesizer: synthesizer).add(to: router)
    return router
  }
}
