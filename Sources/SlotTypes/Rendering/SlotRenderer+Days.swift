import Language

/// Days in a row as ISO 8601's interval, both ends included: `2026-02-16/2026-02-18`.
extension SlotRenderer {
  func days(_ range: DayRange) -> Written? {
    span(range).map { .settled("\($0.first.iso)/\($0.last.iso)") }
  }

  private func span(_ range: DayRange) -> DateSpan? {
    switch range {
    case .to(let expression, nil): return whole(expression)
    case .to(let expression, let end?):
      guard let first = whole(expression)?.first, let last = last(end, from: first),
        last >= first
      else { return nil }
      return DateSpan(first, last)
    case .lasting(let expression, let period):
      guard let first = whole(expression)?.first,
        let end = evaluated(.shifted(.day(first.days - now.date.days), by: period, .later))?.first
      else { return nil }
      return DateSpan(first, max(first, end.adding(days: -1)))
    }
  }

  /// Both days of a weekend, all of a longer time.
  private func whole(_ expression: DateExpression) -> DateSpan? {
    guard let span = evaluated(expression) else { return nil }
    guard case .weekend = expression else { return span }
    return DateSpan(span.first, span.first.adding(days: 6 - span.first.weekday))
  }

  /// The last day: what was left open is on or after the first.
  private func last(_ expression: DateExpression, from first: CivilDate) -> CivilDate? {
    let today =
      switch expression {
      case .weekday, .dayOfMonth, .calendar(nil, _, _, _), .month(_, nil), .holiday(_, nil): first
      default: now.date
      }
    return DateEvaluation(today: today, almanac: almanac).span(of: expression)?.last
  }

  private func evaluated(_ expression: DateExpression) -> DateSpan? {
    DateEvaluation(today: now.date, almanac: almanac).span(of: expression)
  }
}
