import Language

/// What may lie between two elements of a pattern: spaces, and a mark that only separates.
enum Gap {
  /// Where the next element may begin: after the spaces, and after a separating mark as well.
  static func ends(from position: Int, in scalars: [Unicode.Scalar]) -> (Int, marked: Int?) {
    let spaced = WordBoundary.skippingSpace(from: position, in: scalars)
    var end = spaced
    while end < scalars.count, separates(end, in: scalars) {
      end = WordBoundary.skippingSpace(from: end + 1, in: scalars)
    }
    return (spaced, end > spaced ? end : nil)
  }

  /// A comma before a word, the full stop of an abbreviation, a hyphen beside a letter. Between
  /// digits a mark has a meaning of its own: `5-10`, `1,234`, `3.5`.
  private static func separates(_ position: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard position > 0 else { return false }
    let before = ScalarClass(scalars[position - 1])
    let after = position + 1 < scalars.count ? ScalarClass(scalars[position + 1]) : .space
    switch scalars[position] {
    case ",": return after != .digit || before != .digit
    case ".": return before == .letter || before == .mark || after == .space
    case "-": return (before == .letter || after == .letter) && before != .space
    default: return false
    }
  }
}
