import Dispatch

/// A file format for sound.
package enum AudioFormat: String, Hashable, Sendable, CaseIterable {
  case wav, pcm, mp3, ogg, opus, flac, mulaw, alaw

  /// The rates it can have.
  package var ratesHz: [Int] {
    switch self {
    case .opus: [8000, 12000, 16000, 24000, 48000]
    case .mulaw, .alaw: [8000]
    case .wav, .pcm, .mp3, .ogg, .flac: [8000, 16000, 22050, 24000, 44100, 48000]
    }
  }

  package var defaultRateHz: Int {
    switch self {
    case .opus: 48000
    case .mulaw, .alaw: 8000
    case .wav, .pcm, .mp3, .ogg, .flac: 22050
    }
  }

  package var contentType: String {
    switch self {
    case .wav: "audio/wav"
    case .pcm: "audio/pcm"
    case .mp3: "audio/mpeg"
    case .ogg, .opus: "audio/ogg"
    case .flac: "audio/flac"
    case .mulaw: "audio/mulaw"
    case .alaw: "audio/alaw"
    }
  }

  /// The format that a file of this name has, by its ending.
  package init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    self.init(rawValue: fileName[fileName.index(after: dot)...].lowercased())
  }
}

extension AudioFormat {
  /// The sound as a file of this format, the same bytes each time.
  package func encode(_ sound: Sound, rateHz: Int? = nil) throws(SpeechError) -> [UInt8] {
    let rateHz = rateHz ?? defaultRateHz
    guard ratesHz.contains(rateHz) else {
      throw .rate(rateHz, format: self, allowed: ratesHz)
    }
    return try encoder.encode(try Resampler.resample(sound, to: rateHz))
  }

  /// The same on a thread of its own, for tasks that must not be held up: minutes of sound take
  /// seconds.
  package func file(of sound: Sound, rateHz: Int? = nil) async throws -> [UInt8] {
    try await DispatchQueue.global().run { try encode(sound, rateHz: rateHz) }
  }

  private var encoder: any AudioEncoder {
    switch self {
    case .wav: WAVEncoder()
    case .pcm: PCMEncoder()
    case .mp3: SoundFileEncoder(container: .mp3)
    case .ogg: SoundFileEncoder(container: .vorbis)
    case .opus: SoundFileEncoder(container: .opus)
    case .flac: SoundFileEncoder(container: .flac)
    case .mulaw: G711Encoder(law: .mu)
    case .alaw: G711Encoder(law: .a)
    }
  }
}
