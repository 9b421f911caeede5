import SpeechWire

/// What says lines: the pool of workers, or in a test a closure before it.
package struct SpeechEngine: Sendable {
  package var identity: @Sendable () async throws -> EngineIdentity
  package var render: @Sendable (SpokenLine) async throws -> EngineRender

  package init(
    identity: @escaping @Sendable () async throws -> EngineIdentity,
    render: @escaping @Sendable (SpokenLine) async throws -> EngineRender
  ) {
    self.identity = identity
    self.render = render
  }

  package init(_ pool: WorkerPool) {
    self.init(identity: { try await pool.identity() }, render: { try await pool.render($0) })
  }
}

/// A line as the engine said it, or how it failed.
package struct EngineRender: Hashable, Sendable {
  package var samples: [Int16] = []
  package var events: [EngineEvent] = []
  package var end: RenderEnd
}
