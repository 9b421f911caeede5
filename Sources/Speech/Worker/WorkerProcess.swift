import Foundation
import SpeechWire
import Synchronization

/// A running worker. It renders one line at a time; whoever holds it must see to that.
///
/// Everything that blocks runs on the queue, off the cooperative threads.
final class WorkerProcess: Sendable {
  /// How long beyond a line's own deadline a worker may be silent.
  private static let grace = Duration.seconds(5)

  let pid: pid_t
  let identity: EngineIdentity
  private let connection: WorkerConnection
  private let queue: DispatchQueue
  /// A process that was waited for is forgotten: its number may by now be another's.
  private let hasEnded = Mutex(false)

  private init(
    pid: pid_t, identity: EngineIdentity, connection: WorkerConnection, queue: DispatchQueue
  ) {
    self.pid = pid
    self.identity = identity
    self.connection = connection
    self.queue = queue
  }

  deinit {
    let hasEnded = hasEnded.withLock { $0 }
    // The worker ends at the end of its input; waiting for that may block.
    queue.async { [connection, pid] in
      connection.close()
      if !hasEnded { ChildProcess.end(pid) }
    }
  }

  static func start(_ executable: String) async throws -> WorkerProcess {
    let queue = DispatchQueue(label: "mynah.speech.worker")
    return try await queue.run {
      let (pid, connection) = try ChildProcess.spawn(executable)
      do {
        let hello = try connection.receive(until: .now + grace)
        guard hello.kind == .hello else { throw WorkerDeath.nonsense }
        let identity = try EngineIdentity(payload: hello.payload)
        return WorkerProcess(pid: pid, identity: identity, connection: connection, queue: queue)
      } catch {
        let death = WorkerDeath(error, complaint: connection.complaint)
        connection.close()
        throw death.explained(by: ChildProcess.end(pid))
      }
    }
  }

  /// Throws `WorkerDeath`, after which this worker is of no more use.
  func render(_ line: SpokenLine) async throws -> EngineRender {
    try await queue.run { [self] in
      do {
        try connection.send(Frame(.speak, line.payload))
        return try connection.receiveRender(until: .now + line.deadline + Self.grace)
      } catch {
        throw WorkerDeath(error, complaint: connection.complaint).explained(by: end())
      }
    }
  }

  private func end() -> Int32 {
    hasEnded.withLock { hasEnded in
      hasEnded = true
      return ChildProcess.end(pid)
    }
  }
}

/// Why a worker is no more.
enum WorkerDeath: Error, Hashable, CustomStringConvertible {
  case notStarted(reason: String)
  case ended(complaint: String)
  case signalled(Int32)
  case silent
  case nonsense

  init(_ error: any Error, complaint: String) {
    switch error {
    case let death as WorkerDeath:
      self = death == .ended(complaint: "") ? .ended(complaint: complaint) : death
    default: self = .nonsense
    }
  }

  /// The signal that ended the process says more than that it ended.
  func explained(by signal: Int32) -> WorkerDeath {
    if case .ended = self, signal != 0 { return .signalled(signal) }
    return self
  }

  var description: String {
    switch self {
    case .notStarted(let reason): "it cannot be started: \(reason)"
    case .ended(let complaint): complaint.isEmpty ? "it ended" : "it ended: \(complaint)"
    case .signalled(let signal): "it was ended by signal \(signal)"
    case .silent: "it did not answer in time"
    case .nonsense: "it did not keep to the protocol"
    }
  }
}
