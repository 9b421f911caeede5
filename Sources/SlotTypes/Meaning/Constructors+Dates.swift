import Language

/// Constructors of dates. Weekdays count from 0, Monday.
extension Constructors {
  static let dates: [String: Constructor] = [
    "day": { arguments in arguments.integer(0).map { .date(.day($0)) } },
    /// Year, month, day and weekday, as far as they were said.
    "date": { arguments in
      guard let month = arguments.integer(1), let day = arguments.integer(2),
        CivilDate(2000, month, day) != nil
      else { return nil }
      let year = year(arguments, 0)
      if case .absolute(let year)? = year, CivilDate(year, month, day) == nil { return nil }
      return .date(.calendar(year, month: month, day: day, weekday: arguments.integer(3)))
    },
    "dateIn": { arguments in
      guard let offset = arguments.integer(0), let month = arguments.integer(1),
        let day = arguments.integer(2), CivilDate(2000, month, day) != nil
      else { return nil }
      return .date(.calendar(.relative(offset), month: month, day: day, weekday: nil))
    },
    "dayOfMonth": { arguments in
      arguments.integer(0).map { .date(.dayOfMonth($0, weekday: arguments.integer(1))) }
    },
    "weekday": { arguments in arguments.integer(0).map { .date(.weekday($0)) } },
    "latest": { arguments in arguments.date(0).map { .date(.latest($0)) } },
    "span": { arguments in
      guard let unit = arguments.text(0).flatMap(DateExpression.Unit.init(rawValue:)),
        let offset = arguments.integer(1)
      else { return nil }
      return .date(.period(unit, offset))
    },
    "weekend": { arguments in arguments.integer(0).map { .date(.weekend($0)) } },
    "month": { arguments in
      arguments.integer(0).map { .date(.month($0, year(arguments, 1))) }
    },
    "monthIn": { arguments in
      guard let month = arguments.integer(0), let offset = arguments.integer(1) else { return nil }
      return .date(.month(month, .relative(offset)))
    },
    "year": { arguments in year(arguments, 0).map { .date(.year($0)) } },
    /// A year said in two pairs: nineteen eighty-four.
    "centuryYear": { arguments in
      guard let century = arguments.integer(0), let year = arguments.integer(1) else { return nil }
      return .number(Rational(century * 100 + year), digits: 4)
    },
    /// A year that is written out, however short.
    "fullYear": { arguments in arguments.number(0).map { .number($0, digits: 4) } },
    "nthWeekday": { arguments in
      guard let count = arguments.integer(0), let weekday = arguments.integer(1),
        let longer = arguments.date(2), longer.isLongerThanADay
      else { return nil }
      return .date(.nthWeekday(count, weekday, in: longer))
    },
    /// This month, or the next where its day has passed.
    "anyMonth": { _ in .date(.anyMonth) },
    /// The same day so many years on.
    "shiftedYears": { arguments in
      arguments.integer(0).flatMap { shift(.year, $0) }
    },
    "shiftedSpans": { arguments in
      guard let unit = arguments.text(0).flatMap(TimeUnit.init(name:)) else { return nil }
      return arguments.integer(1).flatMap { shift(unit, $0) }
    },
    "nthDay": { arguments in
      guard let count = arguments.integer(0), let longer = arguments.date(1),
        longer.isLongerThanADay
      else { return nil }
      return .date(.nthDay(count, in: longer))
    },
    "after": { arguments in shifted(arguments, .later) },
    "before": { arguments in shifted(arguments, .earlier) },
    /// The n-th such weekday from a date on: two Sundays from now.
    "weekdaysAfter": { arguments in
      guard let count = arguments.integer(0), (1...1000).contains(count),
        let weekday = arguments.integer(1)
      else { return nil }
      return .date(.weekdaysAfter(count, weekday, arguments.date(2) ?? .day(0)))
    },
    /// The first such weekday that is not before a date.
    "weekdayFrom": { arguments in
      guard let weekday = arguments.integer(0), let date = arguments.date(1),
        let oneDay = Period(Rational(1), .day)
      else { return nil }
      return .date(.weekdaysAfter(1, weekday, .shifted(date, by: oneDay, .earlier)))
    },
    "workdays": { arguments in arguments.integer(0).map { .date(.workdays($0)) } },
    "workdaysAgo": { arguments in arguments.integer(0).map { .date(.workdays(-$0)) } },
    "holiday": { arguments in
      guard let rule = arguments.text(0).flatMap(HolidayRule.init) else { return nil }
      return .date(.holiday(rule, year(arguments, 1)))
    },
    "holidayIn": { arguments in
      guard let rule = arguments.text(0).flatMap(HolidayRule.init),
        let offset = arguments.integer(1)
      else { return nil }
      return .date(.holiday(rule, .relative(offset)))
    },
    /// A date written in eight digits: 20161016.
    "compactDate": { arguments in
      guard let number = arguments.integer(0),
        CivilDate(number / 10_000, number / 100 % 100, number % 100) != nil
      else { return nil }
      return .date(
        .calendar(
          .absolute(number / 10_000), month: number / 100 % 100, day: number % 100, weekday: nil))
    },
  ]

  /// A year of two digits lies within the hundred years that end with 2049.
  private static func year(_ arguments: Arguments, _ index: Int) -> DateExpression.Year? {
    guard let written = arguments.integer(index) else { return nil }
    let isShort = written < 100 && arguments.digits(index).map { $0 <= 2 } ?? true
    return .absolute(isShort ? (written < 50 ? 2000 : 1900) + written : written)
  }

  private static func shift(_ unit: TimeUnit, _ count: Int) -> Value? {
    guard let period = Period(Rational(abs(count)), unit) else { return nil }
    return .date(.shifted(.day(0), by: period, count < 0 ? .earlier : .later))
  }

  /// A date so much later or earlier than another, or than today.
  private static func shifted(
    _ arguments: Arguments, _ direction: DateExpression.Direction
  ) -> Value? {
    guard let period = arguments.period(0), period.hasDateUnits, !period.hasTimeUnits else {
      return nil
    }
    return .date(.shifted(arguments.date(1) ?? .day(0), by: period, direction))
  }
}

extension DateExpression {
  /// A week, a month, a quarter or a year.
  var isLongerThanADay: Bool {
    switch self {
    case .period(.day, _): false
    case .period, .month, .year, .anyMonth: true
    case .latest(let base): base.isLongerThanADay
    default: false
    }
  }
}
