import Speech

extension PollyOrder {
  /// Polly cuts what is longer.
  private static let longestSeconds = 600

  /// The sound or the marks, as Polly sends them.
  func file(by synthesizer: Synthesizer) async throws -> [UInt8] {
    let rendering = try await synthesizer.render(speech)
    guard let audio = format.audio else {
      let lines = SpeechMark.marks(of: rendering, marks)
        .prefix { $0.milliseconds <= Self.longestSeconds * 1000 }
      return lines.flatMap { Array(($0.json + "\n").utf8) }
    }
    let sound = rendering.sound
    let longest = Self.longestSeconds * sound.rateHz
    return try await audio.file(
      of: Sound(samples: Array(sound.samples.prefix(longest)), rateHz: sound.rateHz),
      rateHz: rateHz)
  }
}
