import Hummingbird
import Logging
import Speech

/// Polly's operations, with Polly's errors.
struct PollyRoutes {
  let synthesizer: Synthesizer
  let logger: Logger

  func add(to router: Router<BasicRequestContext>) {
    let polly = router.group().add(middleware: PollyErrors(logger: logger))
    SpeechRoutes(synthesizer: synthesizer).add(to: polly)
    LexiconRoutes(synthesizer: synthesizer, logger: logger).add(to: polly)
    VoiceRoutes(voices: synthesizer.voices).add(to: polly)
  }
}
