/// Days of a month by their place in it.
extension CivilDate {
  var startOfMonth: CivilDate { adding(days: 1 - day) }

  var endOfMonth: CivilDate { startOfMonth.adding(days: Self.days(in: month, of: year) - 1) }

  /// The `nth` such weekday on or after this day, counted from one.
  func nth(_ nth: Int, weekday: Int) -> CivilDate {
    adding(days: (weekday - self.weekday + 7) % 7 + 7 * (nth - 1))
  }

  /// Easter Sunday of the western churches.
  ///
  /// Source: the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
  static func easter(of year: Int) -> CivilDate? {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let days = h + l - 7 * m + 114
    return CivilDate(year, days / 31, days % 31 + 1)
  }
}
