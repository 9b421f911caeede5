/// Holidays: on a fixed day, on a certain weekday of a month, by Easter or by the moon.
extension DateMeanings {
  /// The lexicon gives month and day as 1225.
  static func fixedHoliday(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    guard let code = found["fixedholiday"] else { return nil }
    return onOrAfter(found, now) { CivilDate($0, code / 100, code % 100) }
  }

  /// The lexicon gives month, number and weekday (0 is Monday) as 1143; number 9 is the last one.
  static func movingHoliday(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    guard let code = found["movingholiday"] else { return nil }
    let (nth, weekday) = (code / 10 % 10, code % 10)
    return onOrAfter(found, now) { year in
      guard let first = CivilDate(year, code / 100, 1) else { return nil }
      if nth < 9 { return first.nth(nth, weekday: weekday) }
      let last = first.endOfMonth
      return last.adding(days: -((last.weekday - weekday + 7) % 7))
    }
  }

  /// The lexicon gives the days after Easter Sunday.
  static func easterHoliday(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    guard let offset = found["easterholiday"] else { return nil }
    return onOrAfter(found, now) { CivilDate.easter(of: $0)?.adding(days: offset) }
  }

  /// The lexicon gives year, month and day, one row for each year.
  static func lunarHoliday(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    guard let code = found["lunarholiday"] else { return nil }
    return CivilDate(code / 10_000, code / 100 % 100, code % 100).flatMap { date in
      guard let year = year(of: found, now) else {
        let isNext = date >= now.date && date < now.date.adding(days: 355)
        return isNext ? .date(date) : nil
      }
      return date.year == year ? .date(date) : nil
    }
  }

  private static func onOrAfter(
    _ found: Captures, _ now: ReferenceTime, _ day: (Int) -> CivilDate?
  ) -> Meaning? {
    if let year = year(of: found, now) { return day(year).map { .date($0) } }
    guard found["rel"] != -1 else {
      return [now.year, now.year - 1].lazy.compactMap(day).first { $0 < now.date }
        .map { .date($0) }
    }
    return [now.year, now.year + 1].lazy.compactMap(day).first { $0 >= now.date }
      .map { .date($0) }
  }
}
