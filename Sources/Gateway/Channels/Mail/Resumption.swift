import ServiceLifecycle

/// Answers, after the start, what was unanswered when the program ended.
struct Resumption: Service {
  let desk: ChannelDesk

  /// Stays until the server stops, since a service that returns ends its group.
  func run() async throws {
    await cancelWhenGracefulShutdown { await desk.resume() }
    try? await gracefulShutdown()
  }
}
