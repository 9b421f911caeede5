import Conversation
import Language

/// Types whose values rules find: dates, times, durations, numbers.
extension SlotTypes {
  /// Every value of `type` in the text, the widest first.
  func ruleFinds(
    _ type: SlotType.Name, in text: NormalizedText, at reference: ReferenceTime
  ) -> [Resolution] {
    switch type {
    case "Date": meanings(.date, in: text, at: reference)
    case "Time": meanings(.time, in: text, at: reference)
    case "Duration": meanings(.duration, in: text, at: reference)
    default: numbers(in: text)
    }
  }

  private func meanings(
    _ kind: RuleSet.Kind, in text: NormalizedText, at reference: ReferenceTime
  ) -> [Resolution] {
    rules.finds(kind, in: text).compactMap { find in
      guard let meaning = Constructors.all[find.meaning]?(find.captures, reference) else {
        return nil
      }
      let (values, isSettled) = Self.values(of: meaning)
      return resolution(values, isSettled: isSettled, find.range, text)
    }
  }

  private static func values(of meaning: Meaning) -> (values: [String], isSettled: Bool) {
    switch meaning {
    case .date(let date): ([date.iso], true)
    case .time(let minutes): ([clock(minutes)], true)
    case .ambiguousTime(let morning, let evening): ([clock(morning), clock(evening)], false)
    case .dayPart(let part): ([part], true)
    case .duration(let period): ([period.iso], true)
    }
  }

  private static func clock(_ minutes: Int) -> String {
    "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
  }

  /// A number must stand alone, or before a counter or a particle: 세 in 세상 is none.
  private func numbers(in text: NormalizedText) -> [Resolution] {
    rules.finds(.number, in: text).compactMap { find in
      guard let exact = find.captures.first?.exact, standsAlone(find.range, in: text.scalars)
      else { return nil }
      let value = find.meaning == "negative" ? exact.negated : exact
      return value.map { resolution("\($0)", find.range, text) }
    }
  }

  private func standsAlone(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    let end = range.upperBound
    if range.lowerBound > 0, ScalarClass(scalars[range.lowerBound - 1]) == .hangul { return false }
    guard end < scalars.count, ScalarClass(scalars[end]) == .hangul else { return true }
    let word = scalars[end...].prefix { ScalarClass($0) == .hangul }
    if particles.fill(end..<word.endIndex, of: scalars) { return true }
    return rules.lexicon.matches("counter", in: scalars, at: end).contains { _, end in
      end == word.endIndex || particles.fill(end..<word.endIndex, of: scalars)
    }
  }
}
