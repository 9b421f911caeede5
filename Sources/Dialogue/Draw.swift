/// Draws lots without a random source: the same conversation gives the same words.
enum Draw {
  /// A number in `0..<count` that depends on the session, the turn and the place alone.
  static func index(below count: Int, seed: UInt64, turn: Int, place: String) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325  // FNV-1a
    for byte in place.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let mixed = mix(mix(seed ^ hash) &+ UInt64(truncatingIfNeeded: turn))
    return Int(mixed % UInt64(count))
  }

  /// SplitMix64's finaliser.
  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
