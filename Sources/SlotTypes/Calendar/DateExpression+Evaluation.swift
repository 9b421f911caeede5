/// Finds the days that a date expression means, seen from a given day.
struct DateEvaluation {
  let today: CivilDate
  let almanac: Almanac

  /// The days meant: where a part was left open, the first that are not wholly past.
  func span(of expression: DateExpression) -> DateSpan? {
    for cycle in 0..<Self.mostCycles {
      guard let span = span(of: expression, cycle) else { continue }
      if span.last >= today || !expression.isOpen { return inCalendar(span) }
    }
    return nil
  }

  /// 29 February comes every eight years at worst, a weekday that is a 31st sooner.
  private static let mostCycles = 60

  /// Years that are written in four digits.
  private func inCalendar(_ span: DateSpan) -> DateSpan? {
    (1...9999).contains(span.first.year) && (1...9999).contains(span.last.year) ? span : nil
  }

  /// The days meant when the open part is moved on by `cycle`; nil: there are none.
  private func span(of expression: DateExpression, _ cycle: Int) -> DateSpan? {
    switch expression {
    case .day(let count): return DateSpan(today.adding(days: count))
    case .calendar(let year, let month, let day, let weekday):
      guard let date = CivilDate(resolved(year, cycle), month, day) else { return nil }
      let mustAgree = year == nil && weekday != nil
      return mustAgree && date.weekday != weekday ? nil : DateSpan(date)
    case .dayOfMonth(let day, let weekday):
      let month = today.firstOfMonth.adding(months: cycle)
      guard let date = CivilDate(month.year, month.month, day),
        weekday == nil || date.weekday == weekday
      else { return nil }
      return DateSpan(date)
    case .weekday(let weekday):
      return DateSpan(today.adding(days: 1 + 7 * cycle).onOrAfter(weekday: weekday))
    case .period(let unit, let offset): return period(unit, offset)
    case .month(let month, let year): return .month(month, of: resolved(year, cycle))
    case .anyMonth: return period(.month, cycle)
    case .year(let year): return self.year(resolved(year, 0))
    case .weekend(let offset):
      let saturday = monday(of: offset).adding(days: 5)
      return DateSpan(max(saturday, offset == 0 ? min(today, saturday.adding(days: 1)) : saturday))
    case .holiday(let rule, let year):
      return rule.date(in: resolved(year, cycle), almanac).map { DateSpan($0) }
    case .nthWeekday(let count, let weekday, let longer):
      return span(of: longer, cycle)?.nth(count, weekday: weekday).map { DateSpan($0) }
    case .nthDay(let count, let longer):
      return span(of: longer, cycle)?.nth(day: count).map { DateSpan($0) }
    case .shifted(let base, let period, let direction):
      return span(of: base).flatMap { shifted($0, by: period, direction) }
    case .weekdaysAfter(let count, let weekday, let base):
      return span(of: base).map { base in
        let next = base.last.adding(days: 1).onOrAfter(weekday: weekday)
        return DateSpan(next.adding(days: 7 * (count - 1)))
      }
    case .workdays(let count): return DateSpan(workday(after: count))
    case .latest(let base): return latest(base)
    }
  }

  private func resolved(_ year: DateExpression.Year?, _ cycle: Int) -> Int {
    switch year {
    case .absolute(let year): year
    case .relative(let offset): today.year + offset
    case nil: today.year + cycle
    }
  }

  private func monday(of week: Int) -> CivilDate {
    today.adding(days: 7 * week - today.weekday)
  }

  private func period(_ unit: DateExpression.Unit, _ offset: Int) -> DateSpan? {
    switch unit {
    case .day: return DateSpan(today.adding(days: offset))
    case .week: return DateSpan(monday(of: offset), monday(of: offset).adding(days: 6))
    case .month:
      let first = today.firstOfMonth.adding(months: offset)
      return .month(first.month, of: first.year)
    case .quarter:
      let first = today.firstOfMonth.adding(months: 3 * offset - (today.month - 1) % 3)
      return DateSpan(first, first.adding(months: 3).adding(days: -1))
    case .year: return year(today.year + offset)
    }
  }

  private func year(_ year: Int) -> DateSpan? {
    guard let first = CivilDate(year, 1, 1), let last = CivilDate(year, 12, 31) else { return nil }
    return DateSpan(first, last)
  }

  private func shifted(
    _ span: DateSpan, by period: Period, _ direction: DateExpression.Direction
  ) -> DateSpan? {
    let sign = direction == .later ? 1 : -1
    let period = period.settled
    func shifted(_ date: CivilDate) -> CivilDate {
      date.adding(months: sign * (12 * period.whole(.year) + period.whole(.month)))
        .adding(days: sign * (7 * period.whole(.week) + period.whole(.day)))
    }
    return DateSpan(shifted(span.first), shifted(span.last))
  }

  private func workday(after count: Int) -> CivilDate {
    var date = today
    var left = min(abs(count), 1000)
    while left > 0 {
      date = date.adding(days: count < 0 ? -1 : 1)
      if date.weekday < 5 { left -= 1 }
    }
    return date
  }

  private func latest(_ base: DateExpression) -> DateSpan? {
    for cycle in 0..<Self.mostCycles {
      if let span = span(of: base, -cycle), span.last < today { return span }
    }
    return nil
  }
}

extension DateExpression {
  /// Whether a part is left open, so that it comes again.
  fileprivate var isOpen: Bool {
    switch self {
    case .calendar(nil, _, _, _), .dayOfMonth, .weekday, .month(_, nil), .holiday(_, nil),
      .anyMonth:
      true
    case .nthWeekday(_, _, let longer), .nthDay(_, let longer): longer.isOpen
    default: false
    }
  }
}

extension CivilDate {
  fileprivate var firstOfMonth: CivilDate { adding(days: 1 - day) }
}
