import Speech

/// Polly's `OutputFormat`.
enum PollyFormat: String, CaseIterable, Codable {
  case json, mp3, pcm, mulaw, alaw
  case oggVorbis = "ogg_vorbis"
  case oggOpus = "ogg_opus"

  /// Nil for marks.
  var audio: AudioFormat? {
    switch self {
    case .json: nil
    case .mp3: .mp3
    case .pcm: .pcm
    case .mulaw: .mulaw
    case .alaw: .alaw
    case .oggVorbis: .ogg
    case .oggOpus: .opus
    }
  }

  var contentType: String { audio?.contentType ?? "application/x-json-stream" }

  /// Fewer than the formats themselves can have.
  var ratesHz: [Int] {
    switch self {
    case .json, .mp3, .oggVorbis: [8000, 16000, 22050, 24000, 44100, 48000]
    case .oggOpus: [48000]
    case .pcm: [8000, 16000]
    case .mulaw, .alaw: [8000]
    }
  }

  func defaultRateHz(_ engine: Voice.Engine) -> Int {
    switch self {
    case .json, .mp3, .oggVorbis: engine == .standard ? 22050 : 24000
    case .oggOpus: 48000
    case .pcm: 16000
    case .mulaw, .alaw: 8000
    }
  }
}
