/// Where one word may end and the next begin.
package enum WordBoundary {
  /// Not inside a run of letters, nor before what an apostrophe cut short: the `m` of `I'm` is no
  /// word. Digits end a word (`3pm`), and Hangul needs no spaces.
  package static func isBoundary(_ position: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard position > 0, position < scalars.count,
      ScalarClass(scalars[position]) == .letter
    else { return true }
    if ScalarClass(scalars[position - 1]) == .letter { return false }
    let isShortened =
      position > 1 && scalars[position - 1] == "'" && ScalarClass(scalars[position - 2]) == .letter
    return !isShortened
  }

  /// The first position from `position` on that is not white space.
  package static func skippingSpace(from position: Int, in scalars: [Unicode.Scalar]) -> Int {
    var position = position
    while position < scalars.count, ScalarClass(scalars[position]) == .space { position += 1 }
    return position
  }
}
