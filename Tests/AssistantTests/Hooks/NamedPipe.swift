import Foundation

/// A pipe with a name, by which a test notices which processes live: it ends when the last of its
/// writers has.
final class NamedPipe: Sendable {
  let path: String
  private let file: CInt

  init(path: String) throws {
    self.path = path
    guard mkfifo(path, 0o600) == 0 else { throw POSIXError(.EIO) }
    // Not waiting for a writer to come.
    file = open(path, O_RDONLY | O_NONBLOCK)
    guard file >= 0 else { throw POSIXError(.EIO) }
  }

  deinit { close(file) }

  /// Returns when a writer has come and spoken.
  func someone() async {
    await onAnotherThread { [file] in
      var ready = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
      while poll(&ready, 1, -1) < 1 || ready.revents & Int16(POLLIN) == 0 {}
    }
  }

  /// All that was written, once no writer is left.
  func everything() async -> String {
    await onAnotherThread { [file] in
      // Waits for writers from here on.
      _ = fcntl(file, F_SETFL, 0)
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 4096)
      while case let count = read(file, &buffer, buffer.count), count > 0 {
        bytes += buffer.prefix(count)
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private func onAnotherThread<Value: Sendable>(
    _ body: @escaping @Sendable () -> Value
  ) async -> Value {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: body()) }
    }
  }
}
