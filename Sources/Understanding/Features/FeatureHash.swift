/// A feature's name in 64 bits (FNV-1a over numbers, then a finaliser).
///
/// Among a million features two share a name with a probability of 3 · 10⁻⁸.
struct FeatureHash: Hashable, Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// - Parameter kind: sets one family of features apart from all others.
  init(kind: UInt32) { add(kind) }

  mutating func add(_ number: UInt32) {
    state = (state ^ UInt64(number)) &* 0x100_0000_01b3
  }

  mutating func add(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars { add(scalar.value) }
  }

  /// The finished name; never 0, which marks an empty place in a table.
  var name: UInt64 {
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    z ^= z >> 31
    return z == 0 ? 1 : z
  }
}
