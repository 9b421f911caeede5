import Foundation
import Logging
import SpeechWire

/// The workers, started when first needed, as many at a time as the machine has cores.
package actor WorkerPool {
  private let executable: String
  private let size: Int
  private let logger: Logger
  private var idle: [WorkerProcess] = []
  private var busy = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var knownIdentity: EngineIdentity?

  package init(
    executable: String, size: Int = ProcessInfo.processInfo.activeProcessorCount, logger: Logger
  ) {
    self.executable = executable
    self.size = max(size, 1)
    self.logger = logger
  }

  /// Which engine speaks. Starts a worker when none has ever been.
  package func identity() async throws -> EngineIdentity {
    if let knownIdentity { return knownIdentity }
    await takePlace()
    defer { leavePlace() }
    let worker = try await worker()
    idle.append(worker)
    return worker.identity
  }

  /// Renders a line. A worker that dies meanwhile is replaced, and the line tried once more.
  package func render(_ line: SpokenLine) async throws -> EngineRender {
    await takePlace()
    defer { leavePlace() }
    do { return try await attempt(line) } catch let death as WorkerDeath {
      logger.warning("a speech worker died; starting another", metadata: ["reason": "\(death)"])
    }
    do { return try await attempt(line) } catch let death as WorkerDeath {
      throw SpeechError.workerUnavailable(path: executable, reason: "\(death)")
    }
  }

  /// The processes at rest, for tests and for doctors.
  package var idleProcesses: [pid_t] { idle.map(\.pid) }

  private func attempt(_ line: SpokenLine) async throws -> EngineRender {
    let worker = try await worker()
    let render = try await worker.render(line)
    idle.append(worker)
    return render
  }

  private func worker() async throws -> WorkerProcess {
    if let worker = idle.popLast() { return worker }
    do {
      let worker = try await WorkerProcess.start(executable)
      knownIdentity = worker.identity
      return worker
    } catch let death as WorkerDeath {
      throw SpeechError.workerUnavailable(path: executable, reason: "\(death)")
    }
  }

  private func takePlace() async {
    if busy < size {
      busy += 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  /// Hands the place to whoever has waited longest.
  private func leavePlace() {
    if waiting.isEmpty {
      busy -= 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}
