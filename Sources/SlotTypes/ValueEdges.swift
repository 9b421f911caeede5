import Language

/// Where in a text a value may begin and end: at words, not inside them. A web address is one word.
struct ValueEdges {
  private let scalars: [Unicode.Scalar]
  private let particles: Particles
  private let addresses: [Range<Int>]

  init(scalars: [Unicode.Scalar], particles: Particles) {
    self.scalars = scalars
    self.particles = particles
    addresses = WebAddress.all(in: scalars).filter(\.isMarked).map(\.range)
  }

  /// Not inside a word or number: 세 in 그세, 34 in 12.34.
  func mayStart(_ position: Int) -> Bool {
    guard position > 0, position < scalars.count else { return true }
    if isInsideAddress(position) { return false }
    switch (ScalarClass(scalars[position - 1]), ScalarClass(scalars[position])) {
    case (.hangul, .hangul), (.letter, .letter), (.digit, .digit), (.letter, .digit): return false
    case (.mark, .digit):
      let isInsideNumber =
        position > 1 && ScalarClass(scalars[position - 2]) == .digit
        && ".,/:-".unicodeScalars.contains(scalars[position - 1])
      return !isInsideNumber
    default: return true
    }
  }

  /// Nothing but particles may follow directly: 세 시에, not 세 시간.
  func mayEnd(_ position: Int) -> Bool {
    guard position > 0, position < scalars.count else { return true }
    if isInsideAddress(position) { return false }
    switch (ScalarClass(scalars[position - 1]), ScalarClass(scalars[position])) {
    case (_, .hangul): return particles.fill(position..<hangulEnd(position), of: scalars)
    case (.letter, .letter), (.digit, .digit), (.digit, .letter): return false
    case (.digit, .mark):
      let isInsideNumber =
        position + 1 < scalars.count && ScalarClass(scalars[position + 1]) == .digit
        && ".,/:-".unicodeScalars.contains(scalars[position])
      return !isInsideNumber
    default: return true
    }
  }

  private func isInsideAddress(_ position: Int) -> Bool {
    addresses.contains { $0.lowerBound < position && position < $0.upperBound }
  }

  private func hangulEnd(_ position: Int) -> Int {
    scalars[position...].firstIndex { ScalarClass($0) != .hangul } ?? scalars.count
  }
}
