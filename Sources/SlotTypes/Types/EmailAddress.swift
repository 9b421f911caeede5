import Language

/// Finds e-mail addresses around their @, in time in proportion to the text.
enum EmailAddress {
  static func first(in scalars: [Unicode.Scalar]) -> Range<Int>? {
    scalars.indices.lazy.filter { scalars[$0] == "@" }.compactMap { address(around: $0, scalars) }
      .first
  }

  private static func address(around at: Int, _ scalars: [Unicode.Scalar]) -> Range<Int>? {
    var (start, end) = (at, at + 1)
    // RFC 5321: 64 before the @, 255 after it.
    while start > 0, at - start < 64, isUser(scalars[start - 1]) { start -= 1 }
    while end < scalars.count, end - at <= 255, isDomain(scalars[end]) { end += 1 }
    while end > at + 1, !isWord(scalars[end - 1]) { end -= 1 }
    let domain = scalars[at + 1..<end].split(separator: ".", omittingEmptySubsequences: false)
    guard isDotted(scalars[start..<at]), domain.count > 1, !domain.contains(where: \.isEmpty),
      let top = domain.last, top.count > 1, top.allSatisfy({ ScalarClass($0) == .letter })
    else { return nil }
    return start..<end
  }

  /// Parts between single full stops.
  private static func isDotted(_ user: ArraySlice<Unicode.Scalar>) -> Bool {
    !user.split(separator: ".", omittingEmptySubsequences: false).contains(where: \.isEmpty)
  }

  private static func isUser(_ scalar: Unicode.Scalar) -> Bool {
    isDomain(scalar) || scalar == "_" || scalar == "+"
  }

  private static func isDomain(_ scalar: Unicode.Scalar) -> Bool {
    isWord(scalar) || scalar == "." || scalar == "-"
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
  }
}
