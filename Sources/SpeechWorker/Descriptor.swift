import Glibc

/// An open file descriptor, read and written to the end of what was asked.
struct Descriptor {
  static let standardInput = Descriptor(number: STDIN_FILENO)
  static let standardOutput = Descriptor(number: STDOUT_FILENO)
  static let standardError = Descriptor(number: STDERR_FILENO)

  var number: CInt

  /// What is there to read, at least one byte; nil at the end.
  func read() -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      var got = Glibc.read(number, buffer.baseAddress, buffer.count)
      while got < 0 && errno == EINTR { got = Glibc.read(number, buffer.baseAddress, buffer.count) }
      count = max(got, 0)
    }
    return bytes.isEmpty ? nil : bytes
  }

  /// Writes all of it, or ends the process: whoever asked is no longer there.
  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let wrote = rest.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
      if wrote > 0 {
        rest = rest.dropFirst(wrote)
      } else if errno != EINTR {
        _exit(1)
      }
    }
  }

  func close() { _ = Glibc.close(number) }

  /// A one-way channel between two processes.
  static func pipe() -> (reading: Descriptor, writing: Descriptor)? {
    var ends: [CInt] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { return nil }
    return (Descriptor(number: ends[0]), Descriptor(number: ends[1]))
  }
}
