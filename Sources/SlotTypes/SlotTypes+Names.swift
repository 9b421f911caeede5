import Conversation
import Language

/// Names: cities, countries, people, streets. Any plausible words are a name; the lists say which
/// of them are known.
extension SlotTypes {
  struct NameFind {
    var range: Range<Int>
    var text: String
    var weight: Int
  }

  /// The name in a reply: a known one inside it, else what is left without particles and fillers.
  func name(_ type: SlotType.Name, in text: NormalizedText) -> Resolution? {
    guard let rest = stripped(text) else { return nil }
    let known = nameFinds(type, in: text, leastWeight: 1)
      .filter { rest.contains($0.range.lowerBound) }
      .max { ($0.range.count, $0.weight) < ($1.range.count, $1.weight) }
    if let known, 2 * known.range.count >= rest.count {
      return resolution(known.text, known.range, text)
    }
    return resolution(text.sourceText(of: rest), rest, text)
  }

  /// Known names of up to four words, the longest where they overlap.
  func nameFinds(
    _ type: SlotType.Name, in text: NormalizedText, leastWeight: Int
  ) -> [NameFind] {
    guard let list = gazetteer(type) else { return [] }
    let words = text.tokens().filter { $0.kind != .mark }.map(\.normalizedRange)
    var finds: [NameFind] = []
    for first in words.indices {
      for last in words[first...].indices.prefix(4) {
        let whole = words[first].lowerBound..<words[last].upperBound
        let entry = list.entry(of: key(text.scalars[whole]))
        if let weight = entry.weight, weight >= leastWeight {
          finds.append(NameFind(range: whole, text: text.sourceText(of: whole), weight: weight))
        } else if let stem = stem(whole, endingIn: words[last], of: text, in: list, leastWeight) {
          finds.append(stem)
        }
        // Longer names go on with these words.
        guard entry.isPrefix else { break }
      }
    }
    return finds.withoutOverlaps(\.range)
  }

  /// The longest name that is left when particles are taken off the last word.
  private func stem(
    _ range: Range<Int>, endingIn word: Range<Int>, of text: NormalizedText, in list: Gazetteer,
    _ leastWeight: Int
  ) -> NameFind? {
    // No name begins so: its stems need no look.
    guard list.entry(of: key(text.scalars[range.lowerBound..<word.lowerBound + 1])).isPrefix else {
      return nil
    }
    for end in particles.stemEnds(of: word, in: text.scalars) {
      let stem = range.lowerBound..<end
      if let weight = list.entry(of: key(text.scalars[stem])).weight, weight >= leastWeight {
        return NameFind(range: stem, text: text.sourceText(of: stem), weight: weight)
      }
    }
    return nil
  }

  /// As the lists' keys are written, in UTF-8: no marks; between Hangul no spaces.
  private func key(_ scalars: ArraySlice<Unicode.Scalar>) -> [UInt8] {
    let hasHangul = scalars.contains(where: Hangul.isHangul)
    var key: [UInt8] = []
    for scalar in scalars {
      let kind = ScalarClass(scalar)
      if kind != .mark && !(hasHangul && kind == .space) { key += UTF8.encode(scalar) ?? .init() }
    }
    return key
  }

  /// The part of a reply that is left without fillers, marks and particles.
  func stripped(_ text: NormalizedText) -> Range<Int>? {
    var start = text.scalars.firstIndex { !isAside($0) } ?? text.scalars.count
    var end = (text.scalars.lastIndex { !isAside($0) } ?? -1) + 1
    guard start < end else { return nil }
    var isChanging = true
    while isChanging {
      isChanging = false
      for filler in fillers.wordings(of: "before") {
        guard let after = Scan.literal(filler, in: text.scalars, at: start), after < end,
          isAside(text.scalars[after])
        else { continue }
        start = text.scalars[after...].firstIndex { !isAside($0) } ?? after
        isChanging = true
      }
      for filler in fillers.wordings(of: "after") where end - filler.count > start {
        let before = end - filler.count
        guard text.scalars[before..<end].elementsEqual(filler), isAside(text.scalars[before - 1])
        else { continue }
        end = (text.scalars[..<before].lastIndex { !isAside($0) } ?? start) + 1
        isChanging = true
      }
    }
    let lastWord =
      (text.scalars[start..<end].lastIndex { ScalarClass($0) == .space } ?? start - 1) + 1
    if let stem = particles.stemEnds(of: lastWord..<end, in: text.scalars).last { end = stem }
    return start..<end
  }

  private func isAside(_ scalar: Unicode.Scalar) -> Bool {
    let kind = ScalarClass(scalar)
    return kind == .space || kind == .mark
  }
}
