/// RIFF WAVE: a header of 44 bytes, then s16 little-endian samples of one channel.
struct WAVEncoder: AudioEncoder {
  func encode(_ sound: Sound) -> [UInt8] {
    let samples = sound.samples.littleEndianBytes
    return Self.header(sampleBytes: samples.count, rateHz: sound.rateHz) + samples
  }

  static func header(sampleBytes: Int, rateHz: Int) -> [UInt8] {
    let size = UInt32(clamping: sampleBytes)
    var header = Array("RIFF".utf8)
    header += bytes(size.addingReportingOverflow(36).partialValue)
    header += Array("WAVEfmt ".utf8)
    header += bytes(UInt32(16)) + bytes(UInt16(1)) + bytes(UInt16(1))
    header +=
      bytes(UInt32(rateHz)) + bytes(UInt32(rateHz * 2)) + bytes(UInt16(2)) + bytes(UInt16(16))
    return header + Array("data".utf8) + bytes(size)
  }

  private static func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}
