import Conversation
import Language

/// The values and synonyms of a custom slot type, found inside texts.
///
/// Case, width, spaces and marks do not count; the longest wording wins.
struct CustomValues: Sendable {
  let type: CustomSlotType
  /// Folded wording → canonical value.
  private let canonical: [String: String]
  private let longest: Int

  init(_ type: CustomSlotType) {
    self.type = type
    var canonical: [String: String] = [:]
    for value in type.values {
      for wording in [value.canonical] + value.synonyms {
        let key = Self.key(wording)
        if !key.isEmpty, canonical[key] == nil { canonical[key] = value.canonical }
      }
    }
    self.canonical = canonical
    longest = canonical.keys.map(\.unicodeScalars.count).max() ?? 0
  }

  var wordings: [String] { type.values.flatMap { [$0.canonical] + $0.synonyms } }

  /// Every value in the text, the longest where they overlap, with normalised ranges.
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
    var key = String.UnicodeScalarView()
    var length = 0
    var best: (range: Range<Int>, value: String)?
    for position in start..<scalars.count {
      guard !ScalarClass(scalars[position]).isAside else { continue }
      key.append(scalars[position])
      length += 1
      guard length <= longest else { break }
      if let value = canonical[String(key)],
        let end = end(of: position + 1, in: scalars, edges)
      {
        best = (start..<end, value)
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

  private static func key(_ text: String) -> String {
    String(NormalizedText(text).scalars.filter { !ScalarClass($0).isAside })
  }
}
