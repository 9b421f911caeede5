/// How a render ended.
package struct RenderEnd: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    case spoken
    /// The engine has no voice of that name.
    case voiceNotFound
    /// The engine refused, with its status.
    case refused(UInt32)
    /// The process that rendered was ended by a signal.
    case crashed(signal: Int32)
    /// It was ended by us for taking too long.
    case overdue
    /// It wrote bytes that are no frames, or ended without a word.
    case garbled
  }

  package var outcome: Outcome
  /// The last bytes that espeak-ng wrote to its standard error.
  package var complaint: String

  package init(_ outcome: Outcome, complaint: String = "") {
    self.outcome = outcome
    self.complaint = complaint
  }
}

extension RenderEnd {
  package var payload: [UInt8] {
    let (kind, detail): (UInt8, UInt32) =
      switch outcome {
      case .spoken: (0, 0)
      case .voiceNotFound: (1, 0)
      case .refused(let status): (2, status)
      case .crashed(let signal): (3, UInt32(bitPattern: signal))
      case .overdue: (4, 0)
      case .garbled: (5, 0)
      }
    var writer = WireWriter()
    writer.write(kind)
    writer.write(detail)
    writer.write(complaint)
    return writer.bytes
  }

  package init(payload: [UInt8]) throws(WireError) {
    var reader = WireReader(payload)
    let kind = try reader.read(UInt8.self)
    let detail = try reader.read(UInt32.self)
    outcome =
      switch kind {
      case 0: .spoken
      case 1: .voiceNotFound
      case 2: .refused(detail)
      case 3: .crashed(signal: Int32(bitPattern: detail))
      case 4: .overdue
      case 5: .garbled
      default: throw .unknownKind(kind)
      }
    complaint = try reader.readString()
  }
}
