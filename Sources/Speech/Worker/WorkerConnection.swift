import Foundation
import Glibc
import SpeechWire

/// The socket to a worker, and the one it complains on. All calls block.
struct WorkerConnection: Sendable {
  let socket: CInt
  let complaints: CInt

  func close() {
    _ = Glibc.close(socket)
    _ = Glibc.close(complaints)
  }

  func send(_ frame: Frame) throws {
    var rest = frame.bytes[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes {
        // Without the flag, a worker that is gone would end this process by SIGPIPE.
        Glibc.send(socket, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
      }
      if sent > 0 {
        rest = rest.dropFirst(sent)
      } else if errno != EINTR {
        throw WorkerDeath.ended(complaint: "")
      }
    }
  }

  /// One frame, which must be all that comes.
  func receive(until deadline: ContinuousClock.Instant) throws -> Frame {
    var decoder = FrameDecoder()
    while true {
      if let frame = try decoder.next() { return frame }
      decoder.append(try read(until: deadline))
    }
  }

  /// All frames of a render.
  func receiveRender(until deadline: ContinuousClock.Instant) throws -> EngineRender {
    var decoder = FrameDecoder()
    var render = EngineRender(end: RenderEnd(.garbled))
    while true {
      while let frame = try decoder.next() {
        switch frame.kind {
        case .audio: render.samples.append(littleEndian: frame.payload)
        case .events: render.events += try EngineEvent.events(payload: frame.payload)
        case .end:
          render.end = try RenderEnd(payload: frame.payload)
          guard !decoder.isInsideFrame else { throw WorkerDeath.nonsense }
          return render
        case .hello, .speak: throw WorkerDeath.nonsense
        }
      }
      decoder.append(try read(until: deadline))
    }
  }

  /// What the worker last wrote to its standard error.
  var complaint: String {
    var ready = pollfd(fd: complaints, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, 100) > 0, ready.revents & Int16(POLLIN) != 0 else { return "" }
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      count = max(Glibc.read(complaints, buffer.baseAddress, buffer.count), 0)
    }
    return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func read(until deadline: ContinuousClock.Instant) throws -> [UInt8] {
    var ready = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    while true {
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else { throw WorkerDeath.silent }
      if poll(&ready, 1, CInt(clamping: left.components.seconds * 1000 + 1)) > 0 { break }
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = max(Glibc.read(socket, buffer.baseAddress, buffer.count), 0)
    }
    guard !bytes.isEmpty else { throw WorkerDeath.ended(complaint: "") }
    return bytes
  }
}

extension [Int16] {
  mutating func append(littleEndian bytes: [UInt8]) {
    reserveCapacity(count + bytes.count / 2)
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      append(Int16(truncatingIfNeeded: Int(bytes[index]) | Int(bytes[index + 1]) << 8))
    }
  }
}
