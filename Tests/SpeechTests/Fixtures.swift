import Foundation
import Logging
import Speech
import SpeechWire

/// Voices for tests, so that the shipped ones may change freely.
extension VoiceCatalog {
  static let fixture = VoiceCatalog(voices: [
    Voice(
      id: "Ann", language: "en-US", languageName: "US English", gender: .female, isDefault: true,
      sound: Voice.Sound(voice: "en-us", variant: "f2")),
    Voice(
      id: "Suji", language: "ko-KR", languageName: "Korean", gender: .female, isDefault: true,
      sound: Voice.Sound(voice: "ko", variant: "f2")),
  ])
}

extension Synthesizer {
  /// One of its own for each test, with real workers; in memory only if no folder is given.
  static func fixture(
    cacheFolder: String? = nil, engine: SpeechEngine? = nil, lexicons: String = "/nowhere"
  ) throws -> Synthesizer {
    try Synthesizer(
      voices: .fixture, lexicons: LexiconStore(folder: lexicons), cacheFolder: cacheFolder,
      engine: engine ?? SpeechEngine(.fixture()),
      logger: .silent)
  }

  func say(_ text: String, as voice: Voice.ID = "Ann") async throws -> Rendering {
    try await render(SpeechRequest(.text(text), voice: voice))
  }

  func saySSML(_ document: String, as voice: Voice.ID = "Ann") async throws -> Rendering {
    try await render(SpeechRequest(.ssml(document), voice: voice))
  }
}

extension WorkerPool {
  static func fixture(size: Int = 2) throws -> WorkerPool {
    WorkerPool(executable: try WorkerExecutable.locate(), size: size, logger: .silent)
  }
}

extension SpeechEngine {
  /// Real workers behind a change to each line.
  static func fixture(
    _ change: @escaping @Sendable (SpokenLine) async -> SpokenLine
  ) throws -> SpeechEngine {
    let engine = SpeechEngine(try .fixture())
    return SpeechEngine(
      identity: engine.identity, render: { try await engine.render(await change($0)) })
  }
}

extension SpokenLine {
  /// A line that no sanitiser has seen.
  static func raw(_ text: String, voice: String = "en-us") -> SpokenLine {
    SpokenLine(
      voice: voice, rate: 175, pitch: 50, range: 50, volume: 100, notation: .plain, text: text)
  }
}

extension Logger {
  static var silent: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }
}

/// A folder that is gone with the value.
final class TemporaryFolder: Sendable {
  let path = FileManager.default.temporaryDirectory
    .appending(path: "mynah-\(UUID().uuidString)").path

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: "\(path)/\(name)", atomically: false, encoding: .utf8)
  }

  var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}

extension Rendering {
  /// The words of the timeline as they stand in the request.
  var wordTexts: [String] { timeline.words.map { text(at: $0.source) } }

  func text(at range: Range<Int>) -> String {
    String(decoding: Array(source.utf8)[range], as: UTF8.self)
  }
}
