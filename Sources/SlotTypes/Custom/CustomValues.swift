import Conversation
import Language

/// The values and synonyms of a custom slot type, found inside texts.
///
/// Case, width, spaces and marks do not count; the longest wording wins.
struct CustomValues: Sendable {
  let type: CustomSlotType
  private let known: Wordings
  /// nil: an open type, where a word that is no value is one of its own.
  private let typos: Typos?
  /// nil: no pattern says what a value looks like.
  let patterned: PatternedValues?

  init(_ type: CustomSlotType) throws(CodePattern.Mistake) {
    self.type = type
    patterned = if let pattern = type.pattern { try PatternedValues(pattern) } else { nil }
    known = Wordings(type.values)
    typos = type.isRestricted ? Typos(known) : nil
  }

  var wordings: [String] { type.values.flatMap { [$0.canonical] + $0.synonyms } }

  /// What in an utterance is surely a value: the listed ones, and codes with a digit in them.
  func mentions(
    in text: NormalizedText, between edges: ValueEdges
  ) -> [(range: Range<Int>, value: String)] {
    let codes = patterned?.finds(in: text, between: edges) ?? []
    let surely = codes.filter { code in
      text.scalars[code.range].contains { ScalarClass($0) == .digit }
    }
    return (finds(in: text, between: edges) + surely).withoutOverlaps(\.range)
  }

  /// Every listed value in the text, the longest where they overlap, with normalised ranges.
  func finds(
    in text: NormalizedText, between edges: ValueEdges
  ) -> [(range: Range<Int>, value: String)] {
    var finds: [(range: Range<Int>, value: String)] = []
    for start in text.scalars.indices where edges.mayStart(start) {
      guard !ScalarClass(text.scalars[start]).isAside else { continue }
      if let find = find(in: text.scalars, at: start, edges) { finds.append(find) }
    }
    return finds.withoutOverlaps(\.range)
  }

  private func find(
    in scalars: [Unicode.Scalar], at start: Int, _ edges: ValueEdges
  ) -> (range: Range<Int>, value: String)? {
    var key: [Unicode.Scalar] = []
    var hash = ScalarHash()
    var best: (range: Range<Int>, value: String)?
    for position in start..<scalars.count where !ScalarClass(scalars[position]).isAside {
      key.append(scalars[position])
      hash.combine(scalars[position])
      guard key.count <= known.longest else { break }
      if let value = known.value(of: key, hash: hash),
        let end = end(of: position + 1, in: scalars, edges)
      {
        best = (start..<end, type.values[value].canonical)
      }
    }
    return best
  }

  /// Where a value ends that its letters end at `end`: there, or after a plural `s`.
  private func end(of end: Int, in scalars: [Unicode.Scalar], _ edges: ValueEdges) -> Int? {
    if edges.mayEnd(end) { return end }
    let isPlural = end < scalars.count && scalars[end] == "s" && edges.mayEnd(end + 1)
    return isPlural ? end : nil
  }

  /// The value of a restricted type that part of a reply is a mistyped form of; nil: none, or
  /// several that it may equally be.
  func mistyped(
    in reply: Range<Int>, of scalars: [Unicode.Scalar], between edges: ValueEdges
  ) -> (range: Range<Int>, value: String)? {
    guard let typos, reply.count <= Self.longestReply else { return nil }
    var best: (rank: (Int, Int), range: Range<Int>, values: Set<String>)?
    forEachPart(of: reply, in: scalars, between: edges, upTo: typos.longest + 2) { range, letters in
      for match in typos.matches(letters) {
        let rank = (match.distance, -letters.count)
        let value = type.values[known.value(of: match.wording)].canonical
        guard let found = best, found.rank <= rank else {
          best = (rank, range, [value])
          continue
        }
        if found.rank == rank { best?.values.insert(value) }
      }
    }
    guard let best, best.values.count == 1, let value = best.values.first else { return nil }
    return (best.range, value)
  }

  /// Calls `take` with every run of words in a reply, and its letters with syllables as jamo.
  private func forEachPart(
    of reply: Range<Int>, in scalars: [Unicode.Scalar], between edges: ValueEdges,
    upTo longest: Int, _ take: (Range<Int>, [Unicode.Scalar]) -> Void
  ) {
    for start in reply where edges.mayStart(start) && !ScalarClass(scalars[start]).isAside {
      var letters: [Unicode.Scalar] = []
      for position in start..<reply.upperBound where !ScalarClass(scalars[position]).isAside {
        Hangul.forEachJamo(of: scalars[position]) { letters.append($0) }
        guard letters.count <= longest else { break }
        if edges.mayEnd(position + 1) { take(start..<position + 1, letters) }
      }
    }
  }

  /// More is a sentence, not a value with a typo in it.
  private static let longestReply = 100
}
