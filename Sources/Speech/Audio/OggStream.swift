/// Pages of an Ogg stream. (RFC 3533, section 6.)
enum OggStream {
  private static let serialNumber = 14..<18
  private static let checksum = 22..<26
  private static let segmentCount = 26

  /// The same pages under another serial number, with their checksums made right again.
  static func numbered(_ number: UInt32, _ stream: [UInt8]) -> [UInt8] {
    var stream = stream
    var start = 0
    while let end = pageEnd(in: stream, from: start) {
      write(number, to: serialNumber, of: start, in: &stream)
      write(0, to: checksum, of: start, in: &stream)
      write(crc(stream[start..<end]), to: checksum, of: start, in: &stream)
      start = end
    }
    return stream
  }

  private static func pageEnd(in stream: [UInt8], from start: Int) -> Int? {
    let table = start + segmentCount + 1
    guard table <= stream.count, stream[start...].starts(with: "OggS".utf8) else { return nil }
    let segments = table + Int(stream[start + segmentCount])
    guard segments <= stream.count else { return nil }
    let end = segments + stream[table..<segments].reduce(0) { $0 + Int($1) }
    return end <= stream.count ? end : nil
  }

  private static func write(
    _ number: UInt32, to field: Range<Int>, of page: Int, in stream: inout [UInt8]
  ) {
    for (index, shift) in zip(field, stride(from: 0, to: 32, by: 8)) {
      stream[page + index] = UInt8(truncatingIfNeeded: number >> UInt32(shift))
    }
  }

  /// CRC-32 with the polynomial 04C11DB7, neither reflected nor inverted.
  private static func crc(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(0) { crc, byte in
      (crc << 8) ^ table[Int(UInt8(truncatingIfNeeded: crc >> 24) ^ byte)]
    }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte) << 24) { crc, _ in
      crc & 0x8000_0000 == 0 ? crc << 1 : (crc << 1) ^ 0x04C1_1DB7
    }
  }
}
