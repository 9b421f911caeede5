/// Days in a row.
struct DateSpan: Hashable, Sendable {
  var first: CivilDate
  var last: CivilDate

  init(_ first: CivilDate, _ last: CivilDate) {
    self.first = first
    self.last = last
  }

  init(_ day: CivilDate) { self.init(day, day) }

  static func month(_ month: Int, of year: Int) -> DateSpan? {
    guard (1...12).contains(month),
      let first = CivilDate(year, month, 1),
      let last = CivilDate(year, month, CivilDate.days(in: month, of: year))
    else { return nil }
    return DateSpan(first, last)
  }

  /// The n-th such weekday, from 1; -1 is the last. nil: there are not so many.
  func nth(_ count: Int, weekday: Int) -> CivilDate? {
    let day =
      count > 0
      ? first.onOrAfter(weekday: weekday).adding(days: 7 * (count - 1))
      : last.adding(days: -((last.weekday - weekday + 7) % 7) + 7 * (count + 1))
    return day >= first && day <= last ? day : nil
  }

  /// The n-th day, from 1; -1 is the last. nil: there are not so many.
  func nth(day count: Int) -> CivilDate? {
    let day = count > 0 ? first.adding(days: count - 1) : last.adding(days: count + 1)
    return day >= first && day <= last ? day : nil
  }
}

extension CivilDate {
  func onOrAfter(weekday: Int) -> CivilDate {
    adding(days: (weekday - self.weekday + 7) % 7)
  }
}
