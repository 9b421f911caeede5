import Language

/// Where in a text a value may begin and end: at words, not inside them.
struct ValueEdges {
  let scalars: [Unicode.Scalar]
  let particles: Particles

  /// Not inside a word or number: 세 in 그세, 34 in 12.34.
  func mayStart(_ position: Int) -> Bool {
    guard position > 0, position < scalars.count else { return true }
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

  private func hangulEnd(_ position: Int) -> Int {
    scalars[position...].firstIndex { ScalarClass($0) != .hangul } ?? scalars.count
  }
}
