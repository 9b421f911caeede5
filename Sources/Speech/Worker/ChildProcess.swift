import Foundation
import Glibc

/// Starts and ends processes.
enum ChildProcess {
  /// Starts a worker whose standard input and output are one socket.
  static func spawn(_ executable: String) throws(WorkerDeath) -> (pid_t, WorkerConnection) {
    var sockets: [CInt] = [-1, -1]
    let stream = CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, stream, 0, &sockets) == 0 else { throw .lastError }
    var complaints: [CInt] = [-1, -1]
    guard socketpair(AF_UNIX, stream, 0, &complaints) == 0 else {
      sockets.forEach { close($0) }
      throw .lastError
    }
    defer {
      close(sockets[1])
      close(complaints[1])
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, sockets[1], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, sockets[1], STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, complaints[1], STDERR_FILENO)
    let connection = WorkerConnection(socket: sockets[0], complaints: complaints[0])
    let (status, pid) = spawn(executable, actions: &actions)
    guard status == 0 else {
      connection.close()
      throw .notStarted(reason: String(cString: strerror(status)))
    }
    return (pid, connection)
  }

  /// Ends a process, if it does not end by itself at once, and forgets it.
  ///
  /// - Returns: the signal that had ended it before, or 0.
  @discardableResult
  static func end(_ pid: pid_t) -> Int32 {
    var status: Int32 = 0
    for _ in 0..<50 {
      if waitpid(pid, &status, WNOHANG) != 0 { return status & 0x7f }
      usleep(2000)
    }
    kill(pid, SIGKILL)
    while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
    return 0
  }

  private static func spawn(
    _ executable: String, actions: inout posix_spawn_file_actions_t
  ) -> (status: CInt, pid: pid_t) {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own: the terminal's Ctrl-C is for us, and a worker ends when we do.
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(executable), nil]
    var environment = environment.map { strdup($0) } + [nil]
    defer { (arguments + environment).forEach { free($0) } }
    var pid: pid_t = 0
    let status = posix_spawn(&pid, executable, &actions, &attributes, &arguments, &environment)
    return (status, pid)
  }

  /// What finds libraries and data, and no secret. A crash is routine here: no backtrace.
  private static var environment: [String] {
    let kept = ["PATH", "LD_LIBRARY_PATH", "ESPEAK_DATA_PATH"]
    let values = ProcessInfo.processInfo.environment
    return kept.compactMap { name in values[name].map { "\(name)=\($0)" } }
      + ["SWIFT_BACKTRACE=enable=no"]
  }
}

extension WorkerDeath {
  fileprivate static var lastError: WorkerDeath {
    .notStarted(reason: String(cString: strerror(errno)))
  }
}
