import Foundation
import Subprocess
import TestHouse
import Testing

/// A folder to run the program in, with the small bot in it; it goes with this object.
final class Workplace: Sendable {
  let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "mynah-\(UUID())").path
    try SmallBot.write(to: "\(folder)/bots/Cafe")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Runs the program to its end, with `input` on its standard input.
  func run(_ arguments: String..., input: String = "") async throws -> Outcome {
    try await run(arguments, input: Array(input.utf8))
  }

  /// The input is a file, since a pipe kills its writer when the program ends without reading it.
  func run(_ arguments: [String], input: [UInt8] = []) async throws -> Outcome {
    let path = "\(folder)/input-\(UUID())"
    try Data(input).write(to: URL(filePath: path))
    let file = try #require(FileHandle(forReadingAtPath: path))
    defer { try? file.close() }
    let result = try await Subprocess.run(
      .path(.init(Program.path)), arguments: Arguments(arguments + Program.voices(for: arguments)),
      workingDirectory: .init(folder),
      input: .fileDescriptor(
        .init(rawValue: file.fileDescriptor), closeAfterSpawningProcess: false),
      output: .bytes(limit: 1 << 24),
      error: .string(limit: 1 << 20))
    return Outcome(
      status: result.terminationStatus, bytes: result.standardOutput,
      errors: result.standardError)
  }

  /// - Parameter path: of a file in this folder, whose own folder is made where it is missing.
  func write(_ text: String, to path: String) throws {
    let url = URL(filePath: "\(folder)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func bytes(of path: String) throws -> Data {
    try Data(contentsOf: URL(filePath: "\(folder)/\(path)"))
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/\(path)")
  }
}

/// How a run of the program ended.
struct Outcome {
  let status: TerminationStatus
  let bytes: [UInt8]
  let errors: String

  /// Standard output.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  var lines: [String] { text.split(separator: "\n").map(String.init) }

  /// Standard output as JSON objects, one a line; a line that is none is empty.
  var objects: [[String: Any]] {
    lines.map { line in
      (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any] ?? [:]
    }
  }
}

/// The built program.
enum Program {
  /// Beside the tests, where the build puts both, or where `MYNAH_EXECUTABLE` says.
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["MYNAH_EXECUTABLE"] { return path }
    let tests = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    return tests.resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "mynah").path
  }()

  /// `--voices` with the project's voices, for all commands but those that have no folders.
  static func voices(for arguments: [String]) -> [String] {
    arguments.first == "import" || arguments.contains("--voices") ? [] : ["--voices", voices]
  }

  /// Three folders above this file.
  private static let voices = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "voices").path
}
