/// Telephone sound: eight bits to a sample, quiet ones told more finely than loud ones.
/// (ITU-T G.711.)
struct G711Encoder: AudioEncoder {
  enum Law: Sendable {
    case mu, a
  }

  var law: Law

  func encode(_ sound: Sound) -> [UInt8] {
    switch law {
    case .mu: sound.samples.map(Self.mu)
    case .a: sound.samples.map(Self.a)
    }
  }

  /// Sign, segment and step of the magnitude plus 132, all bits inverted.
  private static func mu(_ sample: Int16) -> UInt8 {
    let magnitude = min(Int(sample.magnitude), 32_635) + 132
    return ~((sample < 0 ? 0x80 : 0) | code(magnitude, segment: highestBit(of: magnitude) - 7))
  }

  /// Sign, segment and step of the magnitude, every other bit inverted. The two lowest segments
  /// have steps of one size.
  private static func a(_ sample: Int16) -> UInt8 {
    let magnitude = Int(sample < 0 ? ~sample : sample)
    let code =
      magnitude < 256
      ? UInt8(magnitude >> 4) : code(magnitude, segment: highestBit(of: magnitude) - 7)
    return ((sample < 0 ? 0 : 0x80) | code) ^ 0x55
  }

  private static func code(_ magnitude: Int, segment: Int) -> UInt8 {
    UInt8(segment << 4 | (magnitude >> (segment + 3)) & 0xF)
  }

  private static func highestBit(of number: Int) -> Int {
    Int.bitWidth - 1 - number.leadingZeroBitCount
  }
}
