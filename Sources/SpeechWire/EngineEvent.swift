/// Something espeak-ng says about the sound it makes, at a moment of that sound.
package struct EngineEvent: Hashable, Sendable {
  package enum Kind: UInt8, Sendable {
    case word = 1
    case phoneme
  }

  package var kind: Kind
  /// From the beginning of the line.
  package var milliseconds: Int
  /// Unicode scalars of the line's text before it.
  package var position: Int
  /// Scalars of the word's letters; 0 where espeak-ng reports no word of the text.
  package var length: Int
  /// A phoneme's IPA symbol, empty for a word and for a pause.
  package var symbol: String

  package init(kind: Kind, milliseconds: Int, position: Int, length: Int, symbol: String) {
    self.kind = kind
    self.milliseconds = milliseconds
    self.position = position
    self.length = length
    self.symbol = symbol
  }
}

extension EngineEvent {
  package static func payload(of events: [EngineEvent]) -> [UInt8] {
    var writer = WireWriter()
    for event in events {
      writer.write(event.kind.rawValue)
      for number in [event.milliseconds, event.position, event.length] {
        writer.write(Int32(clamping: number))
      }
      writer.write(event.symbol)
    }
    return writer.bytes
  }

  package static func events(payload: [UInt8]) throws(WireError) -> [EngineEvent] {
    var reader = WireReader(payload)
    var events: [EngineEvent] = []
    while !reader.isAtEnd {
      let rawKind = try reader.read(UInt8.self)
      guard let kind = Kind(rawValue: rawKind) else { throw .unknownKind(rawKind) }
      events.append(
        EngineEvent(
          kind: kind,
          milliseconds: Int(try reader.read(Int32.self)),
          position: Int(try reader.read(Int32.self)),
          length: Int(try reader.read(Int32.self)),
          symbol: try reader.readString()))
    }
    return events
  }
}
