/// What rules mean, by the names that rule files use: once for all locales.
///
/// Each takes the captures of its pattern in order, and the clock. Nil: the words fit, but no such
/// day or time exists.
enum Constructors {
  typealias Constructor = @Sendable ([Capture], ReferenceTime) -> Meaning?

  static let all: [String: Constructor] = [
    "relativeDay": { c, now in .date(now.date.adding(days: c[0].value)) },
    "weekday": { c, now in
      .date(now.date.adding(days: (c[0].value - now.date.weekday + 7) % 7))
    },
    "weekdayOfWeek": { c, now in
      .date(now.date.adding(days: 7 * c[0].value - now.date.weekday + c[1].value))
    },
    "monthDay": { c, now in onOrAfter(month: c[0].value, day: c[1].value, now) },
    "dayMonth": { c, now in onOrAfter(month: c[1].value, day: c[0].value, now) },
    "monthDayYear": { c, _ in
      CivilDate(year(c[2].value), c[0].value, c[1].value).map { .date($0) }
    },
    "dayMonthYear": { c, _ in
      CivilDate(year(c[2].value), c[1].value, c[0].value).map { .date($0) }
    },
    "yearMonthDay": { c, _ in
      CivilDate(year(c[0].value), c[1].value, c[2].value).map { .date($0) }
    },
    "month": { c, now in monthOnOrAfter(c[0].value, now) },
    "dayOfMonth": { c, now in dayOnOrAfter(c[0].value, now) },
    "dayOfRelativeMonth": { c, now in
      let month = now.date.adding(months: c[0].value)
      return CivilDate(month.year, month.month, c[1].value).map { .date($0) }
    },
    "later": { c, now in shifted(now, c[0].value, c[1].value) },
    "earlier": { c, now in shifted(now, -c[0].value, c[1].value) },
    "laterOne": { c, now in shifted(now, 1, c[0].value) },
    "relativePeriod": { c, now in period(c[0].value, c[1].value, now) },
    "weekend": { c, now in
      .date(now.date.adding(days: 7 * c[0].value - now.date.weekday + 5))
    },
    "thisWeekend": { _, now in .date(now.date.adding(days: 5 - now.date.weekday)) },
    "weekdayMonthDay": { c, now in onOrAfter(month: c[1].value, day: c[2].value, now) },
    "weekdayDayOfMonth": { c, now in dayOnOrAfter(c[1].value, now) },
    "dayOfMonthRelative": { c, now in
      let month = now.date.adding(months: c[1].value)
      return CivilDate(month.year, month.month, c[0].value).map { .date($0) }
    },
    "laterDays": { c, now in .date(now.date.adding(days: c[0].value)) },
    "earlierDays": { c, now in .date(now.date.adding(days: -c[0].value)) },
    "relativeYear": { c, now in period(c[0].value, TimeUnit.year.rawValue, now) },
    "hour": { c, _ in hour(c[0].value, 0) },
    "hourMinute": { c, _ in hour(c[0].value, c[1].value) },
    "hourHalf": { c, _ in hour(c[0].value, 30) },
    "halfPast": { c, _ in hour(c[0].value, 30) },
    "minutesPast": { c, _ in hour(c[1].value, c[0].value) },
    "minutesTo": { c, _ in hour(c[1].value, -c[0].value) },
    "quarterPast": { c, _ in hour(c[0].value, 15) },
    "quarterTo": { c, _ in hour(c[0].value, -15) },
    "clock24": { c, _ in
      (0..<24).contains(c[0].value) && (0..<60).contains(c[1].value)
        ? .time(c[0].value * 60 + c[1].value) : nil
    },
    "hourHalfDay": { c, _ in clock(c[0].value, 0, c[1].value) },
    "hourMinuteHalfDay": { c, _ in clock(c[0].value, c[1].value, c[2].value) },
    "halfDayHour": { c, _ in clock(c[1].value, 0, c[0].value) },
    "halfDayHourMinute": { c, _ in clock(c[1].value, c[2].value, c[0].value) },
    "halfDayHourHalf": { c, _ in clock(c[1].value, 30, c[0].value) },
    "halfPastHalfDay": { c, _ in clock(c[0].value, 30, c[1].value) },
    "quarterPastHalfDay": { c, _ in clock(c[0].value, 15, c[1].value) },
    "quarterToHalfDay": { c, _ in clock(c[0].value, -15, c[1].value) },
    "minutes": { c, _ in .time(c[0].value) },
    "now": { _, now in .time(now.minutes) },
    "dayPart": { c, _ in ["MO", "AF", "EV", "NI"][safe: c[0].value].map { .dayPart($0) } },
    "laterTime": { c, now in laterTime(now, c[0].value, c[1].value) },
    "period": { c, _ in duration(c) },
    "periodOne": { c, _ in duration([one] + c) },
    "periodAndHalf": { c, _ in halves(c[0].value * 2 + 1, c[1].value) },
    "oneAndHalf": { c, _ in halves(3, c[0].value) },
    "periodOneMore": { c, _ in duration([one] + c) },
    "halfPeriod": { c, _ in halves(1, c[0].value) },
    "days": { c, _ in duration([c[0], Capture(name: "unit", value: TimeUnit.day.rawValue)]) },
  ]

  private static let one = Capture(name: "n", value: 1)

  /// 26 is 2026, 96 is 1996: within the hundred years that end fifty years after 2000.
  private static func year(_ written: Int) -> Int {
    (0..<100).contains(written) ? (written < 50 ? 2000 : 1900) + written : written
  }

  private static func onOrAfter(month: Int, day: Int, _ now: ReferenceTime) -> Meaning? {
    for year in now.year..<(now.year + 9) {
      if let date = CivilDate(year, month, day), date >= now.date { return .date(date) }
    }
    return nil
  }

  /// The first day of a month to come, today when it is the present one.
  private static func monthOnOrAfter(_ month: Int, _ now: ReferenceTime) -> Meaning? {
    let year = month < now.month ? now.year + 1 : now.year
    guard let first = CivilDate(year, month, 1) else { return nil }
    return .date(first)
  }

  private static func dayOnOrAfter(_ day: Int, _ now: ReferenceTime) -> Meaning? {
    for months in 0..<3 {
      let month = now.date.adding(months: months)
      if let date = CivilDate(month.year, month.month, day), date >= now.date {
        return .date(date)
      }
    }
    return nil
  }

  private static func shifted(_ now: ReferenceTime, _ count: Int, _ unit: Int) -> Meaning? {
    guard abs(count) < 100_000, let unit = TimeUnit(rawValue: unit) else { return nil }
    switch unit {
    case .year: return .date(now.date.adding(months: 12 * count))
    case .month: return .date(now.date.adding(months: count))
    case .week: return .date(now.date.adding(days: 7 * count))
    case .day: return .date(now.date.adding(days: count))
    case .hour, .minute, .second: return nil
    }
  }

  /// Lex: the first day of a present or past period, the last of a future one; for "next week"
  /// its documentation gives the last day of the *present* week.
  private static func period(_ offset: Int, _ unit: Int, _ now: ReferenceTime) -> Meaning? {
    let today = now.date
    switch TimeUnit(rawValue: unit) {
    case .week:
      let monday = today.adding(days: -today.weekday)
      return .date(monday.adding(days: offset > 0 ? 7 * offset - 1 : 7 * offset))
    case .month:
      let month = today.adding(months: offset)
      let last = CivilDate.days(in: month.month, of: month.year)
      return CivilDate(month.year, month.month, offset > 0 ? last : 1).map { .date($0) }
    case .year:
      let year = today.year + offset
      return (offset > 0 ? CivilDate(year, 12, 31) : CivilDate(year, 1, 1)).map { .date($0) }
    default: return nil
    }
  }

  private static func hour(_ hour: Int, _ minute: Int) -> Meaning? {
    guard (0...24).contains(hour), (-59..<60).contains(minute) else { return nil }
    let minutes = (hour * 60 + minute + 1440) % 1440
    if hour > 12 || hour == 0 { return .time(minutes) }
    let morning = minutes % 720
    return .ambiguousTime(morning, morning + 720)
  }

  /// - Parameter half: 0 before noon, 1 after it, 2 the evening, 3 the night.
  private static func clock(_ hour: Int, _ minute: Int, _ half: Int) -> Meaning? {
    guard (0...23).contains(hour), (-59..<60).contains(minute) else { return nil }
    if hour > 12 { return .time((hour * 60 + minute) % 1440) }
    let isAfterNoon =
      switch half {
      case 0: false
      case 3: hour >= 6 && hour != 12
      default: true
      }
    let base = hour % 12 * 60 + (isAfterNoon ? 720 : 0)
    return .time((base + minute + 1440) % 1440)
  }

  private static func laterTime(_ now: ReferenceTime, _ count: Int, _ unit: Int) -> Meaning? {
    guard count < 100_000 else { return nil }
    switch TimeUnit(rawValue: unit) {
    case .hour: return .time((now.minutes + 60 * count) % 1440)
    case .minute: return .time((now.minutes + count) % 1440)
    default: return nil
    }
  }

  /// Numbers and units in turn: two hours, ten minutes.
  private static func duration(_ captures: [Capture]) -> Meaning? {
    var period = Period()
    for (number, unit) in zip(captures, captures.dropFirst()) where unit.name == "unit" {
      guard number.value >= 0 else { return nil }
      period.counts[unit.value] += number.value
    }
    return .duration(period)
  }

  /// Halves of a unit, in the next smaller one: an hour and a half is an hour and thirty minutes.
  private static func halves(_ count: Int, _ unit: Int) -> Meaning? {
    let smaller: [Int: (unit: TimeUnit, half: Int)] = [
      TimeUnit.year.rawValue: (.month, 6), TimeUnit.day.rawValue: (.hour, 12),
      TimeUnit.hour.rawValue: (.minute, 30), TimeUnit.minute.rawValue: (.second, 30),
    ]
    guard let (lower, half) = smaller[unit] else { return nil }
    var period = Period()
    period.counts[unit] = count / 2
    if count % 2 == 1 { period.counts[lower.rawValue] = half }
    return .duration(period)
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
