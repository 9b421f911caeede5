import Speech

extension PollyError {
  /// What Polly calls a thing that could not be said.
  init(_ error: SpeechError) {
    switch error {
    case .ssml(let error):
      self.init(
        .invalidSSML,
        "Invalid SSML request: line \(error.line), column \(error.column): \(error.message)")
    case .lexicon(let error): self.init(error)
    case .unknownVoice: self.init(.validation, "VoiceId: \(error)")
    case .noVoice: self.init(.languageNotSupported, "\(error)")
    case .rate: self.init(.invalidSampleRate, "The specified sample rate is not valid: \(error)")
    case .workerUnavailable, .engineVoiceMissing, .encoding, .noPlayer, .playerFailed:
      self.init(.serviceFailure, "\(error)")
    }
  }
}
