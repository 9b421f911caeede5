import Foundation
import Subprocess

/// A Python virtual environment, with packages of the index that pip is set up for.
struct PythonEnvironment: Sendable {
  private let folder: String
  private let isTemporary: Bool

  /// Makes the environment, unless it is there already.
  ///
  /// - Parameter folder: nil: a new one, which `remove` takes away.
  /// - Throws: `PythonFailure`, with what to do about it.
  init(at folder: String?, packages: [String]) async throws {
    isTemporary = folder == nil
    self.folder =
      folder
      ?? FileManager.default.temporaryDirectory.appending(path: "mynah-peers-\(UUID())").path
    if !FileManager.default.fileExists(atPath: program) {
      do {
        _ = try await Self.output(
          of: .name("python3"), ["-m", "venv", self.folder],
          failing: "python3 cannot make a virtual environment: install python3 and python3-venv")
      } catch { throw Self.named(error) }
    }
    do {
      _ = try await Self.output(
        of: .path(.init(program)),
        ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"] + packages,
        failing: "pip cannot install \(packages.joined(separator: " ")): is there a network, and "
          + "an index of packages?")
    } catch {
      remove()
      throw error
    }
  }

  /// Takes a temporary environment away.
  func remove() {
    if isTemporary { try? FileManager.default.removeItem(atPath: folder) }
  }

  /// Runs a program of the resources with a JSON value on its standard input.
  ///
  /// - Returns: what it prints, one JSON value a line.
  func run<Line: Decodable>(
    _ name: String, on input: some Encodable, as line: Line.Type
  ) async throws -> [Line] {
    let script = Bundle.module.bundleURL.appending(path: "Resources/\(name).py").path
    let text = String(decoding: try JSONEncoder().encode(input), as: UTF8.self)
    let output = try await Self.output(
      of: .path(.init(program)), [script], input: text, failing: "\(name).py failed")
    return try output.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
  }

  private var program: String { "\(folder)/bin/python3" }

  private static func output(
    of program: Executable, _ arguments: [String], input: String = "", failing sentence: String
  ) async throws -> String {
    let result = try await Subprocess.run(
      program, arguments: Arguments(arguments), input: .string(input),
      output: .string(limit: 1 << 24), error: .string(limit: 1 << 20))
    guard result.terminationStatus.isSuccess else {
      throw PythonFailure(sentence: sentence, said: result.standardError)
    }
    return result.standardOutput
  }

  /// A program that is not there is a failure of ours as well.
  private static func named(_ error: any Error) -> any Error {
    error is PythonFailure
      ? error : PythonFailure(sentence: "python3 is not there: install it", said: "")
  }
}

/// Why the peers cannot be measured.
struct PythonFailure: Error, CustomStringConvertible {
  var sentence: String
  /// On its standard error.
  var said: String

  var description: String {
    let last = said.split(separator: "\n").suffix(3).joined(separator: "\n")
    return last.isEmpty ? sentence : "\(sentence)\n\(last)"
  }
}
