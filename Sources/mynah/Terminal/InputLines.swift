import Foundation

/// Lines of standard input as they arrive, for programs at the other end of a pipe.
///
/// Bytes that are no UTF-8 become U+FFFD; a line longer than `limit` bytes is cut there.
struct InputLines: Sequence, IteratorProtocol {
  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var hasEnded = false

  init(limit: Int = 1 << 20) { self.limit = limit }

  mutating func next() -> String? {
    while true {
      if let newline = buffer[start...].firstIndex(of: 0x0A) {
        defer { start = newline + 1 }
        return line(buffer[start..<newline])
      }
      if hasEnded {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return line(buffer[start...])
      }
      fill()
    }
  }

  private mutating func fill() {
    buffer.removeSubrange(..<start)
    start = 0
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(STDIN_FILENO, &chunk, chunk.count)
    if count <= 0 { hasEnded = true } else { buffer += chunk[..<count] }
  }

  private func line(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes.prefix(limit)
    if bytes.last == 0x0D { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
