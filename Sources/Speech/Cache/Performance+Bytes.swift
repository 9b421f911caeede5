import Crypto
import SpeechWire

/// A performance as it lies on disk: a magic word, the SHA-256 of the rest, the rest.
extension Performance {
  private static let magic = Array("MYNAHPF1".utf8)

  /// Without losses: what was lost is to be tried again.
  var bytes: [UInt8] {
    var writer = WireWriter()
    writer.write(UInt32(rateHz))
    writer.write(UInt32(parts.count))
    for part in parts {
      writer.write(UInt32(part.start))
      writer.write(UInt32(part.count))
      writer.write(EngineEvent.payload(of: part.events))
    }
    let body = writer.bytes + samples.littleEndianBytes
    return Self.magic + Array(SHA256.hash(data: body)) + body
  }

  /// Nil for anything but a whole and undamaged performance.
  init?(bytes: [UInt8]) {
    let head = Self.magic.count + SHA256.byteCount
    guard bytes.starts(with: Self.magic), bytes.count > head,
      SHA256.hash(data: bytes[head...]).elementsEqual(bytes[Self.magic.count..<head])
    else { return nil }
    do { self = try Performance(body: bytes[head...]) } catch { return nil }
  }

  private init(body: ArraySlice<UInt8>) throws(WireError) {
    var reader = WireReader(body)
    self.init(rateHz: Int(try reader.read(UInt32.self)))
    for _ in 0..<(try reader.read(UInt32.self)) {
      let start = Int(try reader.read(UInt32.self))
      let count = Int(try reader.read(UInt32.self))
      let events = try reader.readBytes(count: Int(try reader.read(UInt32.self)))
      parts.append(
        Part(start: start, count: count, events: try EngineEvent.events(payload: events)))
    }
    samples.append(littleEndian: reader.readRest())
  }
}

extension [Int16] {
  var littleEndianBytes: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count * 2) { buffer, initializedCount in
      for (index, sample) in enumerated() {
        buffer[2 * index] = UInt8(truncatingIfNeeded: sample)
        buffer[2 * index + 1] = UInt8(truncatingIfNeeded: sample >> 8)
      }
      initializedCount = count * 2
    }
  }
}
