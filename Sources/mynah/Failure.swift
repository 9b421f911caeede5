import ArgumentParser
import Bots
import Foundation

/// Ends a command with exit code 1 and a sentence on standard error.
struct Failure: Error {
  let message: String

  init(_ message: String) { self.message = message }
}

/// Runs a command's work and turns what it throws into a sentence and an exit code.
func reportingFailures(_ work: () async throws -> Void) async throws {
  do {
    try await work()
  } catch let failure as Failure {
    Terminal.say(Style.error.red("error: ") + failure.message)
    throw ExitCode(1)
  } catch let error as ExitCode {
    throw error
  } catch let error as ValidationError {
    throw error
  } catch {
    Terminal.say(Style.error.red("error: ") + sentence(for: error))
    throw ExitCode(1)
  }
}

/// Our own errors are sentences; the system's hold a path and a reason.
func sentence(for error: any Error) -> String {
  let path = (error as NSError).userInfo[NSFilePathErrorKey] as? String
  return path.map { "\($0): \(FileFailure.reason(error))" } ?? "\(error)"
}
