/// Text drawn from all of Unicode, and often from where the rules look closely.
enum RandomText {
  static func make(seed: UInt64) -> String {
    var random = SplitMix(state: seed)
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<40, using: &random) {
      scalars.append(scalar(using: &random))
    }
    return String(scalars)
  }

  private static func scalar(using random: inout SplitMix) -> Unicode.Scalar {
    let range: ClosedRange<UInt32> =
      switch Int.random(in: 0..<6, using: &random) {
      case 0: 0x20...0x7E
      case 1: 0xAC00...0xD7A3
      case 2: 0x1100...0x11FF
      case 3: 0x300...0x36F
      case 4: 0xFF00...0xFFEF
      default: 0...0x10FFFF
      }
    return Unicode.Scalar(UInt32.random(in: range, using: &random)) ?? "\u{FFFD}"
  }
}

/// The SplitMix64 generator: the same seed, the same numbers.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
