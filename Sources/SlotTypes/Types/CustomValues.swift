import Conversation
import Language

/// The values and synonyms of a custom slot type, found inside texts.
struct CustomValues: Sendable {
  let type: CustomSlotType
  /// Folded wording → canonical value.
  private let canonical: [String: String]
  private let longest: Int

  init(_ type: CustomSlotType) {
    self.type = type
    var canonical: [String: String] = [:]
    for value in type.values {
      for wording in [value.canonical] + value.synonyms where !Fold.key(wording).isEmpty {
        if canonical[Fold.key(wording)] == nil { canonical[Fold.key(wording)] = value.canonical }
      }
    }
    self.canonical = canonical
    longest = canonical.keys.map(\.unicodeScalars.count).max() ?? 0
  }

  var wordings: [String] { type.values.flatMap { [$0.canonical] + $0.synonyms } }

  /// Every value in the text, the longest first where they overlap: normalised ranges.
  func finds(in text: NormalizedText) -> [(range: Range<Int>, value: String)] {
    var finds: [(range: Range<Int>, value: String)] = []
    for start in text.scalars.indices where WordBoundary.isBoundary(start, in: text.scalars) {
      guard isWord(text.scalars[start]) else { continue }
      if let find = find(in: text.scalars, at: start) { finds.append(find) }
    }
    return finds.withoutOverlaps(\.range)
  }

  private func find(
    in scalars: [Unicode.Scalar], at start: Int
  ) -> (range: Range<Int>, value: String)? {
    var key = String.UnicodeScalarView()
    var best: (range: Range<Int>, value: String)?
    for position in start..<scalars.count {
      guard isWord(scalars[position]) else { continue }
      key.append(scalars[position])
      guard key.count <= longest else { break }
      if WordBoundary.isBoundary(position + 1, in: scalars), let value = canonical[String(key)] {
        best = (start..<position + 1, value)
      }
    }
    return best
  }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    let kind = ScalarClass(scalar)
    return kind != .mark && kind != .space
  }
}

extension Array {
  /// The widest first; whatever overlaps one that was taken is left out. In order of place.
  func withoutOverlaps(_ range: (Element) -> Range<Int>) -> [Element] {
    var taken: [Element] = []
    for element in sorted(by: { range($0).count > range($1).count })
    where !taken.contains(where: { range($0).overlaps(range(element)) }) {
      taken.append(element)
    }
    return taken.sorted { range($0).lowerBound < range($1).lowerBound }
  }
}
