import Foundation
import Speech
import Testing

@Suite struct AudioFormatTests {
  /// One second of a kilohertz.
  static let tone = Sound(
    samples: (0..<22050).map { Int16(20_000 * sin(2 * .pi * 1000 * Double($0) / 22050)) },
    rateHz: 22050)

  @Test func `a WAV is a header of forty-four bytes and the samples`() throws {
    let bytes = try AudioFormat.wav.encode(Sound(samples: [1, -2], rateHz: 22050))
    #expect(
      bytes == Array("RIFF".utf8) + [40, 0, 0, 0] + Array("WAVEfmt ".utf8)
        + [16, 0, 0, 0, 1, 0, 1, 0, 0x22, 0x56, 0, 0, 0x44, 0xAC, 0, 0, 2, 0, 16, 0]
        + Array("data".utf8) + [4, 0, 0, 0, 1, 0, 0xFE, 0xFF])
  }

  @Test func `PCM is the samples`() throws {
    let bytes = try AudioFormat.pcm.encode(Sound(samples: [0x1234, -1], rateHz: 22050))
    #expect(bytes == [0x34, 0x12, 0xFF, 0xFF])
  }

  /// Against Python's audioop.
  @Test func `telephone sound is what another encoder makes of it`() throws {
    let samples: [Int16] = [
      0, 7, 8, 100, -100, 255, 256, -256, -257, 1000, -1000, 4000, -4096, 12345, -23456, 32767,
      -32768,
    ]
    let sound = Sound(samples: samples, rateHz: 8000)
    #expect(
      try AudioFormat.mulaw.encode(sound) == [
        255, 254, 254, 242, 114, 231, 231, 103, 103, 206, 78, 175, 47, 151, 8, 128, 0,
      ])
    #expect(
      try AudioFormat.alaw.encode(sound) == [
        213, 213, 213, 211, 83, 218, 197, 90, 69, 250, 122, 154, 26, 189, 35, 170, 42,
      ])
  }

  @Test(arguments: [
    (AudioFormat.mp3, [0xFF]), (.ogg, Array("OggS".utf8)), (.opus, Array("OggS".utf8)),
    (.flac, Array("fLaC".utf8)),
  ])
  func `a compressed file begins as its format does and is smaller`(
    format: AudioFormat, magic: [UInt8]
  ) throws {
    let bytes = try format.encode(Self.tone)
    #expect(bytes.starts(with: magic))
    #expect(bytes.count > 1000 && bytes.count < 44_100)
  }

  @Test(arguments: AudioFormat.allCases)
  func `the same sound is the same bytes at every rate`(format: AudioFormat) async throws {
    for rateHz in format.ratesHz {
      let first = try format.encode(Self.tone, rateHz: rateHz)
      #expect(try format.encode(Self.tone, rateHz: rateHz) == first, "\(rateHz) Hz")
    }
  }

  @Test(arguments: [8000, 16000, 24000, 44100, 48000])
  func `resampling keeps the length and the loudness`(rateHz: Int) throws {
    let bytes = try AudioFormat.pcm.encode(Self.tone, rateHz: rateHz)
    #expect(abs(bytes.count / 2 - rateHz) <= 1)
    let samples = stride(from: 0, to: bytes.count, by: 2)
      .map { Int(Int16(truncatingIfNeeded: Int(bytes[$0]) | Int(bytes[$0 + 1]) << 8)) }
    let loudest = samples[(rateHz / 4)..<(rateHz / 2)].map { abs($0) }.max() ?? 0
    // Eight kilohertz are a decibel softer, to have room for what the filter makes swing.
    #expect(abs(loudest - (rateHz == 8000 ? 17_820 : 20_000)) < 200)
  }

  @Test func `a rate that the format does not have is an error that names those it has`() {
    let error = #expect(throws: SpeechError.self) {
      try AudioFormat.opus.encode(Self.tone, rateHz: 22050)
    }
    #expect(
      error.map { "\($0)" } == "opus cannot have 22050 Hz; use 8000, 12000, 16000, 24000, 48000")
  }

  @Test func `a file's ending tells its format`() {
    #expect(AudioFormat(fileName: "a.b/out.MP3") == .mp3)
    #expect(AudioFormat(fileName: "out") == nil)
    #expect(AudioFormat(fileName: "out.txt") == nil)
  }
}
