import Conversation
import Language

/// Names: cities, countries, people, streets. Any plausible words are a name; the lists say which
/// of them are known.
extension SlotTypes {
  /// The name in a reply: a known one inside it, else what is left without particles and fillers.
  func name(_ type: SlotType.Name, in text: NormalizedText) -> Resolution? {
    guard let rest = fillers.answer(in: text) else { return nil }
    for reply in [text.withoutAsides ?? rest, rest] {
      let spelled = SpelledText(text, spelling, in: reply, expecting: .letters)
      if let name = SpelledName(spelled), !name.hasWords || type == "StreetName" {
        return resolution(name.value, reply, text)
      }
    }
    let known = names(type, in: text, leastWeight: 1)
      .filter { rest.contains($0.range.lowerBound) }
      .max { ($0.range.count, $0.weight) < ($1.range.count, $1.weight) }
    if let known, isMeant(known, as: type, in: rest, of: text) {
      return resolution(text.sourceText(of: known.range), known.range, text)
    }
    return resolution(text.sourceText(of: rest), rest, text)
  }

  /// Whether a known name is the answer, not just like a part of it.
  private func isMeant(
    _ known: KnownName, as type: SlotType.Name, in rest: Range<Int>, of text: NormalizedText
  ) -> Bool {
    let next = text.scalars[known.range.upperBound...].first
    let isFirst = known.range.lowerBound == rest.lowerBound
    let isHangul = Hangul.isHangul(text.scalars[known.range.lowerBound])
    let words = text.scalars[rest].split { ScalarClass($0) == .space }.count
    return 2 * known.range.count >= rest.count
      || isFirst && next == ","  // Paris, France
      || words > (isHangul ? 1 : Self.wordsOfName) && known.weight >= Self.leastWeights[type] ?? 1
  }

  /// More words are a sentence with a name in it; two are where Hangul joins what belongs together.
  private static let wordsOfName = 2

  /// The known names in a text, without overlaps.
  func names(
    _ type: SlotType.Name, in text: NormalizedText, leastWeight: Int
  ) -> [KnownName] {
    guard let list = gazetteer(type) else { return [] }
    let finder = KnownNames(list: list, text: text, particles: particles, leastWeight: leastWeight)
    return finder.all().withoutOverlaps(\.range)
  }
}
