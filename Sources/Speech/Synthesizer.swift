import Logging
import SpeechWire

/// Says things: a request in, samples and a timeline out.
package actor Synthesizer {
  package nonisolated let voices: VoiceCatalog
  package nonisolated let lexicons: LexiconStore
  private let engine: SpeechEngine
  private let performer: Performer
  private let cache: PerformanceCache
  private let library: ReadingRulesLibrary
  private let logger: Logger
  /// Performances in progress, so that equal requests at one time are performed once.
  private var performances: [RenderingID: Task<Performance, any Error>] = [:]

  /// - Parameters:
  ///   - lexicons: from which requests may choose.
  ///   - cacheFolder: where performances are kept; nil keeps them in memory only.
  ///   - worker: path of the worker's program; nil looks beside the running program.
  package init(
    voices: VoiceCatalog, lexicons: LexiconStore, cacheFolder: String?,
    cacheLimits: CacheLimits = CacheLimits(), worker: String? = nil, logger: Logger
  ) throws(SpeechError) {
    let executable = if let worker { worker } else { try WorkerExecutable.locate() }
    self.init(
      voices: voices, lexicons: lexicons, cacheFolder: cacheFolder, cacheLimits: cacheLimits,
      engine: SpeechEngine(WorkerPool(executable: executable, logger: logger)), logger: logger)
  }

  /// With an engine that others may use too.
  package init(
    voices: VoiceCatalog, lexicons: LexiconStore, cacheFolder: String?,
    cacheLimits: CacheLimits = CacheLimits(), engine: SpeechEngine, logger: Logger
  ) {
    self.voices = voices
    self.lexicons = lexicons
    self.logger = logger
    self.engine = engine
    library = ReadingRulesLibrary()
    performer = Performer(engine: engine, logger: logger)
    cache = PerformanceCache(folder: cacheFolder, limits: cacheLimits)
  }

  /// Renders a request, or finds it rendered.
  ///
  /// - Throws: `SpeechError` for what the request or the machine has wrong.
  package func render(_ request: SpeechRequest) async throws -> Rendering {
    let score = try score(of: request)
    let identity = try await engine.identity()
    let id = RenderingID(score, engine: identity)
    if let performance = await cache.performance(id) {
      return try rendering(id, of: request, score, performance, wasCached: true)
    }
    let performance = try await performance(of: score, id: id, rateHz: identity.rateHz)
    return try rendering(id, of: request, score, performance, wasCached: false)
  }

  /// The sound of an earlier rendering, while the cache has it.
  package func sound(of id: RenderingID) async -> Sound? {
    await cache.performance(id).map { Sound(samples: $0.samples, rateHz: $0.rateHz) }
  }

  private nonisolated func score(of request: SpeechRequest) throws -> Score {
    let voice = try voices.voice(request.voice)
    let style = Style(voice: voice, rate: request.rate)
    let script =
      switch request.content {
      case .text(let text): Script(text: text, style: style)
      case .ssml(let document): try ssmlScript(document, style: style)
      }
    return try Score(script, lexicons: try lexicons(of: request), library: library)
  }

  private nonisolated func lexicons(of request: SpeechRequest) throws -> [Lexicon] {
    do { return try request.lexicons.map { try lexicons.entry($0).lexicon } } catch let error
      as LexiconError
    {
      throw SpeechError.lexicon(error)
    }
  }

  private nonisolated func ssmlScript(_ document: String, style: Style) throws -> Script {
    do {
      return try SSMLReader.read(document, style: style, voices: voices, library: library)
    } catch let error as SSMLError {
      throw SpeechError.ssml(error)
    }
  }

  private nonisolated func rendering(
    _ id: RenderingID, of request: SpeechRequest, _ score: Score, _ performance: Performance,
    wasCached: Bool
  ) throws -> Rendering {
    let timeline = try Timeline(score, performance, library: library)
    return Rendering(
      id: id, source: request.source,
      sound: Sound(samples: performance.samples, rateHz: performance.rateHz),
      timeline: timeline, losses: Rendering.losses(of: performance, in: score), wasCached: wasCached
    )
  }

  private func performance(
    of score: Score, id: RenderingID, rateHz: Int
  ) async throws -> Performance {
    if let performance = performances[id] { return try await performance.value }
    // Unstructured on purpose: it serves every caller, so none may cancel it.
    let task = Task { try await perform(score, id: id, rateHz: rateHz) }
    performances[id] = task
    defer { performances[id] = nil }
    return try await task.value
  }

  private nonisolated func perform(
    _ score: Score, id: RenderingID, rateHz: Int
  ) async throws -> Performance {
    let performance = try await performer.perform(score, rateHz: rateHz)
    // What was lost to a crash is tried again the next time.
    guard performance.losses.isEmpty else { return performance }
    do { try await cache.insert(performance, for: id) } catch {
      logger.warning("a performance was not cached", metadata: ["reason": "\(error)"])
    }
    return performance
  }
}
