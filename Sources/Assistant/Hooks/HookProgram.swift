import Foundation
import Subprocess

/// A program that answers an event: the event on its standard input, the answer on its output.
///
/// No shell reads the command. The program runs in the bot's folder with our environment.
struct HookProgram {
  /// The program and its arguments.
  let command: [String]
  let folder: String

  struct Output: Sendable {
    let answer: Data
    let errors: String
  }

  /// How much of standard error is kept, in bytes: its end, where most languages say what is wrong.
  private static let keptErrors = 16 << 10

  /// - Throws: also when the task is cancelled; the program and all that it has started, unless in
  ///   sessions of their own, are killed then.
  func run(event: Data) async throws(HookFailure.Reason) -> Output {
    guard let program = command.first else { throw .notStarted("the command is empty") }
    do {
      let input = try EventFile(event)
      let result = try await Subprocess.run(
        executable(program), arguments: Arguments(Array(command.dropFirst())),
        workingDirectory: .init(folder.isEmpty ? "." : folder),
        platformOptions: Self.ownSession,
        input: .fileDescriptor(.init(rawValue: input.descriptor), closeAfterSpawningProcess: false),
        output: .sequence, error: .sequence
      ) { execution in
        async let errors = Self.end(of: execution.standardError)
        let answer = try await Self.all(of: execution.standardOutput)
        return (answer: answer, errors: try await errors)
      }
      if Task.isCancelled { throw HookFailure.Reason.cancelled }
      let (answer, errors) = result.closureResult
      return try checked(Output(answer: answer, errors: errors), result.terminationStatus)
    } catch let reason as HookFailure.Reason {
      throw reason
    } catch {
      throw Task.isCancelled ? .cancelled : notStarted(error)
    }
  }

  private func notStarted(_ error: any Error) -> HookFailure.Reason {
    switch (error as? SubprocessError)?.code {
    case .executableNotFound: .notStarted("there is no program '\(command[0])' that may be run")
    case .failedToChangeWorkingDirectory: .notStarted("there is no folder '\(folder)'")
    default: .notStarted("\(error)")
    }
  }

  /// A path is meant from the bot's folder, a bare name is looked up in PATH.
  private func executable(_ program: String) -> Executable {
    guard program.contains("/") else { return .name(program) }
    let base = URL(filePath: folder, directoryHint: .isDirectory)
    return .path(.init(URL(filePath: program, relativeTo: base).path))
  }

  /// A session of its own keeps the program from the terminal, and makes it the head of a process
  /// group that can be killed at once with everything in it.
  private static let ownSession: PlatformOptions = {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    return options
  }()

  private func checked(
    _ output: Output, _ status: TerminationStatus
  ) throws(HookFailure.Reason) -> Output {
    switch status {
    case .exited(0): return output
    case .exited(let code): throw .exited(Int(code), errors: output.errors)
    case .signaled(let signal): throw .killed(signal: Int(signal), errors: output.errors)
    }
  }

  private static func all(of output: SubprocessOutputSequence) async throws -> Data {
    var bytes = Data()
    for try await buffer in output {
      buffer.withUnsafeBytes { bytes.append(contentsOf: $0) }
      if bytes.count > longestAnswer { throw HookFailure.Reason.tooLong(limit: longestAnswer) }
    }
    return bytes
  }

  private static func end(of errors: SubprocessOutputSequence) async throws -> String {
    var bytes = Data()
    for try await buffer in errors {
      buffer.withUnsafeBytes { bytes.append(contentsOf: $0) }
      if bytes.count > 2 * keptErrors { bytes = Data(bytes.suffix(keptErrors)) }
    }
    return String(decoding: bytes.suffix(keptErrors), as: UTF8.self)
  }
}
