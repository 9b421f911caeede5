/// Where one word may end and the next begin.
package enum WordBoundary {
  /// Not inside a run of letters. Digits end a word (`3pm`), and Hangul needs no spaces.
  package static func isBoundary(_ position: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard position > 0, position < scalars.count else { return true }
    return ScalarClass(scalars[position - 1]) != .letter
      || ScalarClass(scalars[position]) != .letter
  }

  /// The first position from `position` on that is not white space.
  package static func skippingSpace(from position: Int, in scalars: [Unicode.Scalar]) -> Int {
    var position = position
    while position < scalars.count, ScalarClass(scalars[position]) == .space { position += 1 }
    return position
  }
}
