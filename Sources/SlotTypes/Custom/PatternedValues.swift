import Language

/// The values of a slot type that a pattern describes: codes, written or spelled.
struct PatternedValues: Sendable {
  private let pattern: CodePattern

  init(_ pattern: String) throws(CodePattern.Mistake) { self.pattern = try CodePattern(pattern) }

  /// Lex takes no longer ones.
  private static let longest = 30

  func sample(using random: inout some RandomNumberGenerator) -> String {
    pattern.sample(using: &random)
  }

  func matches(_ value: String) -> Bool {
    value.count <= Self.longest && pattern.matches(value.unicodeScalars)
  }

  /// Every code written in a text, the longest where they overlap, without the spaces and hyphens
  /// in it that the pattern does not ask for.
  func finds(
    in text: NormalizedText, between edges: ValueEdges
  ) -> [(range: Range<Int>, value: String)] {
    var finds: [(range: Range<Int>, value: String)] = []
    for start in text.scalars.indices where edges.mayStart(start) {
      guard !ScalarClass(text.scalars[start]).isAside else { continue }
      if let find = find(in: text, at: start, edges) { finds.append(find) }
    }
    return finds.withoutOverlaps(\.range)
  }

  private func find(
    in text: NormalizedText, at start: Int, _ edges: ValueEdges
  ) -> (range: Range<Int>, value: String)? {
    var matcher = CodePattern.Matcher(pattern)
    var taken: [Int] = []
    var best: (range: Range<Int>, value: String)?
    for position in start..<text.scalars.count {
      let before = matcher
      if matcher.take(text.scalars[position]) {
        taken.append(position)
        guard taken.count <= Self.longest else { break }
      } else {
        guard text.scalars[position] == " " || text.scalars[position] == "-" else { break }
        matcher = before
        continue
      }
      if matcher.isComplete, edges.mayEnd(position + 1) {
        let value = taken.map { text.sourceText(of: $0..<$0 + 1) }.joined()
        best = (start..<position + 1, value)
      }
    }
    return best
  }
}
