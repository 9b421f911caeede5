import Conversation
import Language

/// Types whose values rules find: dates, times, durations, amounts.
extension SlotTypes {
  /// Their rules, and those that hold only where they cover a whole reply.
  static let ruleKinds: [SlotType.Name: (anywhere: [RuleSet.Kind], reply: RuleSet.Kind?)] = [
    "Date": ([.date], .dateReply), "Time": ([.time], .timeReply),
    "Duration": ([.duration], .durationReply), "Number": ([.number], .numberReply),
    "Percentage": ([.percentage], .number), "Currency": ([.currency], .currencyReply),
  ]

  /// The widest value in a reply, or what the whole of it means.
  func ruleValue(
    _ type: SlotType.Name, in text: ScannedText, at reference: ReferenceTime
  ) -> Resolution? {
    guard let kinds = Self.ruleKinds[type] else { return nil }
    for kind in kinds.anywhere {
      if let found = ruleFinds(kind, in: text, at: reference).first {
        return found
      }
    }
    guard let kind = kinds.reply, let rest = stripped(text.text) else { return nil }
    let reply = text.text.sourceRange(of: rest)
    return ruleFinds(kind, in: text, at: reference).first { $0.start..<$0.end == reply }
  }

  /// Every value, the widest first.
  func ruleFinds(
    _ kind: RuleSet.Kind, in text: ScannedText, at reference: ReferenceTime
  ) -> some Collection<Resolution> {
    rules.finds(kind, in: text).lazy.compactMap { find in
      guard stands(find.range, kind, in: text),
        let values = find.constructor(find.captures, reference)?.values
      else { return nil }
      return resolution(values.resolved, isSettled: values.isSettled, find.range, text.text)
    }
  }

  /// Words must not be cut out of others: 세 in 세상 is no number, 3일 in 3일간 no day.
  private func stands(_ range: Range<Int>, _ kind: RuleSet.Kind, in text: ScannedText) -> Bool {
    let scalars = text.scalars
    let (start, end) = (range.lowerBound, range.upperBound)
    if start > 0, ScalarClass(scalars[start]) == .hangul,
      ScalarClass(scalars[start - 1]) == .hangul,
      !rules.lexicon.hasWord(endingAt: start, in: scalars)
    {
      return false
    }
    guard end < scalars.count else { return true }
    if ScalarClass(scalars[end - 1]) == .digit, goesOn(end, kind, scalars) { return false }
    guard ScalarClass(scalars[end]) == .hangul else { return true }
    if rules.lexicon["unfinished"]?.matches(in: scalars, at: end).isEmpty == false { return false }
    return kind != .number || standsAsNumber(end, in: scalars)
  }

  /// 1 in 1.67 is no hour, 180 in 180ml no number.
  private func goesOn(_ end: Int, _ kind: RuleSet.Kind, _ scalars: [Unicode.Scalar]) -> Bool {
    if kind == .number, ScalarClass(scalars[end]) == .letter { return true }
    return end + 1 < scalars.count && (scalars[end] == "." || scalars[end] == ",")
      && ScalarClass(scalars[end + 1]) == .digit
  }

  /// Nothing but a counter or particles may follow a number in its word.
  private func standsAsNumber(_ end: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let wordEnd = scalars[end...].firstIndex { ScalarClass($0) != .hangul } ?? scalars.count
    if particles.fill(end..<wordEnd, of: scalars) { return true }
    let counters = rules.lexicon["counter"]?.matches(in: scalars, at: end) ?? []
    return counters.contains { $0.end == wordEnd || particles.fill($0.end..<wordEnd, of: scalars) }
  }
}
