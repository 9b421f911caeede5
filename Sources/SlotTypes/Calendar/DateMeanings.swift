import Language

/// The days that words of the calendar mean.
enum DateMeanings {
  static func relativeDay(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    found["relday"].map { .date(now.date.adding(days: $0)) }
  }

  /// The weekday on or after today.
  static func weekday(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    found["weekday"].map { .date(now.date.adding(days: ($0 - now.date.weekday + 7) % 7)) }
  }

  /// The weekday of a week that is counted from this one.
  static func weekdayOfWeek(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    guard let weekday = found["weekday"], let week = found["rel"] else { return nil }
    return .date(now.date.adding(days: 7 * week - now.date.weekday + weekday))
  }

  /// A month and a day, with a year or in a year relative to this one; else on or after today.
  static func monthDay(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    guard let month = found["month"], let day = found["day"] else { return nil }
    if let year = year(of: found, now) { return CivilDate(year, month, day).map { .date($0) } }
    // 29 February may be eight years away.
    return (now.year..<now.year + 9).lazy.compactMap { CivilDate($0, month, day) }
      .first { $0 >= now.date }.map { .date($0) }
  }

  /// A day of a month relative to this one; else the first such day on or after today.
  static func dayOfMonth(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    guard let day = found["day"] else { return nil }
    if let offset = found["rel"] {
      let month = now.date.adding(months: offset)
      return CivilDate(month.year, month.month, day).map { .date($0) }
    }
    return days(day, from: now).first { $0 >= now.date }.map { .date($0) }
  }

  /// A weekday and a day of the month that fall together: Friday the 13th.
  static func weekdayDay(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    guard let day = found["day"], let weekday = found["weekday"] else { return nil }
    return days(day, from: now).first { $0 >= now.date && $0.weekday == weekday }
      .map { .date($0) }
  }

  /// The last day of a month to come, the first of one that has begun.
  static func month(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    guard let month = found["month"] else { return nil }
    let year = year(of: found, now) ?? (month < now.month ? now.year + 1 : now.year)
    guard let first = CivilDate(year, month, 1) else { return nil }
    return .date(first > now.date ? first.endOfMonth : first)
  }

  /// The last day of a year to come, the first of one that has begun.
  static func year(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    guard let year = year(of: found, now) else { return nil }
    return (year > now.year ? CivilDate(year, 12, 31) : CivilDate(year, 1, 1)).map { .date($0) }
  }

  static func later(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    shifted(found, now, by: 1)
  }

  static func earlier(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    shifted(found, now, by: -1)
  }

  /// Lex: the first day of a present or past period, the last of a future one; for "next week"
  /// its documentation gives the last day of the *present* week.
  static func period(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    let offset = found["rel"] ?? 0
    guard let unit = found["dateunit"].flatMap(TimeUnit.init) else {
      return nil
    }
    let today = now.date
    switch unit {
    case .day: return .date(today.adding(days: offset))
    case .week:
      let monday = today.adding(days: -today.weekday)
      return .date(monday.adding(days: offset > 0 ? 7 * offset - 1 : 7 * offset))
    case .month:
      let first = today.adding(months: offset).startOfMonth
      return .date(offset > 0 ? first.endOfMonth : first)
    case .year: return year(found, now)
    default: return nil
    }
  }

  /// The Saturday of a week that is counted from this one.
  static func weekend(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    .date(now.date.adding(days: 7 * (found["rel"] ?? 0) - now.date.weekday + 5))
  }

  /// The first Monday of a month; without a month, of this one.
  static func nthWeekday(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    let nth = found["nth"] ?? 1
    guard let weekday = found["weekday"],
      let first = firstOfMonth(found, now)
    else { return nil }
    let date = first.nth(nth, weekday: weekday)
    return date.month == first.month ? .date(date) : nil
  }

  static func lastWeekday(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    guard let weekday = found["weekday"], let first = firstOfMonth(found, now) else { return nil }
    let last = first.endOfMonth
    return .date(last.adding(days: -((last.weekday - weekday + 7) % 7)))
  }

  /// So many such weekdays from now: three Fridays from now.
  static func weekdaysLater(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    guard let count = found["count"], let weekday = found["weekday"] else { return nil }
    return .date(now.date.adding(days: 1).nth(count, weekday: weekday))
  }

  static func endOfMonth(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    firstOfMonth(found, now).map { .date($0.endOfMonth) }
  }

  /// Eight digits: 20261231.
  static func basicDate(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    guard let digits = found.first("digits"), digits.digitCount == 8 else { return nil }
    let value = digits.value
    return CivilDate(value / 10_000, value / 100 % 100, value % 100).map { .date($0) }
  }

  /// The year that was said; nil: none was. 26 is 2026 and 96 is 1996: two digits mean 1950–2049.
  static func year(of found: Captures, _ now: ReferenceTime) -> Int? {
    if let offset = found["relyear"] { return now.year + offset }
    if let unit = found["dateunit"], unit == TimeUnit.year.rawValue, let offset = found["rel"] {
      return now.year + offset
    }
    if let century = found["century"] { return century * 100 + (found["rest"] ?? 0) }
    return found["year"].map { $0 < 100 ? ($0 < 50 ? 2000 : 1900) + $0 : $0 }
  }

  private static func firstOfMonth(_ found: Captures, _ now: ReferenceTime) -> CivilDate? {
    if let month = found["month"] {
      let year = year(of: found, now) ?? (month < now.month ? now.year + 1 : now.year)
      return CivilDate(year, month, 1)
    }
    return now.date.adding(months: found["rel"] ?? 0).startOfMonth
  }

  /// A day of this month and of the next four years' months, where it exists.
  private static func days(_ day: Int, from now: ReferenceTime) -> some Sequence<CivilDate> {
    (0..<48).lazy.compactMap { offset in
      let month = now.date.startOfMonth.adding(months: offset)
      return CivilDate(month.year, month.month, day)
    }
  }

  /// Counted units from today, or from the day that was said.
  private static func shifted(_ found: Captures, _ now: ReferenceTime, by sign: Int) -> Meaning? {
    var date = now.date.adding(days: found["relday"] ?? 0)
    if found["month"] != nil, case .date(let day)? = monthDay(found, now) { date = day }
    if found["fixedholiday"] != nil, case .date(let day)? = fixedHoliday(found, now) { date = day }
    if let weekday = found["weekday"] {
      date = date.adding(days: (weekday - date.weekday + 7) % 7)
    }
    for (count, word) in found.counted("dateunit") {
      guard let count = count.integer, (0..<10_000).contains(count) else { return nil }
      switch TimeUnit(rawValue: word.value) {
      case .year: date = date.adding(months: sign * 12 * count)
      case .month: date = date.adding(months: sign * count)
      case .week: date = date.adding(days: sign * 7 * count)
      case .day: date = date.adding(days: sign * count)
      default: return nil
      }
    }
    if let days = found["nativedays"] { date = date.adding(days: sign * days) }
    return .date(date)
  }
}
