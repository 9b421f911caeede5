import Foundation
import Subprocess

/// Plays sound through a program of the machine.
package struct Player: Sendable {
  /// What is looked for on PATH, and how it is told to read a WAV from standard input.
  private static let programs: [(name: String, arguments: [String])] = [
    ("aplay", ["-q", "-"]), ("paplay", ["/dev/stdin"]), ("pw-play", ["/dev/stdin"]),
    ("afplay", ["/dev/stdin"]),
  ]

  private let path: String

  /// - Parameter path: the folders to search, as the variable PATH lists them.
  package init(path: String = ProcessInfo.processInfo.environment["PATH"] ?? "") {
    self.path = path
  }

  /// Plays to the end; a cancelled task stops the sound.
  package func play(_ sound: Sound) async throws {
    let (program, arguments) = try program()
    let result = try await run(
      .path(.init(program)), arguments: Arguments(arguments),
      input: .array(try AudioFormat.wav.encode(sound)), output: .discarded)
    if case .exited(let status) = result.terminationStatus, status == 0 { return }
    throw SpeechError.playerFailed(program: program, reason: "\(result.terminationStatus)")
  }

  private func program() throws(SpeechError) -> (path: String, arguments: [String]) {
    for (name, arguments) in Self.programs {
      let candidates = path.split(separator: ":").map { "\($0)/\(name)" }
      if let program = candidates.first(where: FileManager.default.isExecutableFile) {
        return (program, arguments)
      }
    }
    throw .noPlayer(searched: Self.programs.map(\.name))
  }
}
