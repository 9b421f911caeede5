/// One length-prefixed message between `Speech` and its worker: kind, length, payload.
package struct Frame: Hashable, Sendable {
  package enum Kind: UInt8, Sendable {
    /// Worker, once at its start: `EngineIdentity`.
    case hello = 1
    /// To the worker: `SpokenLine`.
    case speak
    /// From the render in progress: samples, s16 little-endian.
    case audio
    /// From the render in progress: `EngineEvent`s.
    case events
    /// Worker, last frame of a render: `RenderEnd`.
    case end
  }

  /// No honest frame is longer; a longer one is the work of a corrupted process.
  package static let longestPayload = 4 << 20
  package static let headerSize = 5

  package var kind: Kind
  package var payload: [UInt8]

  package init(_ kind: Kind, _ payload: [UInt8]) {
    self.kind = kind
    self.payload = payload
  }

  package var bytes: [UInt8] {
    var writer = WireWriter()
    writer.write(kind.rawValue)
    writer.write(UInt32(payload.count))
    return writer.bytes + payload
  }
}

/// Takes bytes as they come and gives frames as they are complete.
package struct FrameDecoder: Sendable {
  private var buffer: [UInt8] = []
  private var start = 0

  package init() {}

  /// Whether a frame has begun but not ended.
  package var isInsideFrame: Bool { start < buffer.count }

  package mutating func append(_ bytes: some Sequence<UInt8>) {
    // Frames already handed out are dropped here, once per read rather than once per frame.
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next complete frame, or nil until more bytes come.
  package mutating func next() throws(WireError) -> Frame? {
    guard buffer.count - start >= Frame.headerSize else { return nil }
    var reader = WireReader(buffer[start..<start + Frame.headerSize])
    let rawKind = try reader.read(UInt8.self)
    guard let kind = Frame.Kind(rawValue: rawKind) else { throw .unknownKind(rawKind) }
    let count = Int(try reader.read(UInt32.self))
    guard count <= Frame.longestPayload else { throw .oversized(count) }
    let payload = start + Frame.headerSize
    guard buffer.count >= payload + count else { return nil }
    start = payload + count
    return Frame(kind, Array(buffer[payload..<start]))
  }
}
