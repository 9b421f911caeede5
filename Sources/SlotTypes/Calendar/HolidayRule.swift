/// On which day of a year a holiday falls, as tables write it.
///
/// `fixed:12-25`; `nth:11-4-thu+1`, the day after the fourth Thursday of November;
/// `nth:05-last-mon`; `easter-2`; `almanac:추석`, a day of the lunar calendar.
enum HolidayRule: Hashable, Sendable {
  case fixed(month: Int, day: Int)
  case nth(Int, weekday: Int, month: Int, plus: Int)
  case easter(Int)
  case almanac(String, plus: Int)

  init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    if text.hasPrefix("easter"), let days = Int(text.dropFirst("easter".count)) {
      self = .easter(days)
      return
    }
    guard parts.count == 2 else { return nil }
    let rule: HolidayRule? =
      switch parts[0] {
      case "fixed": Self.fixed(parts[1])
      case "nth": Self.nth(parts[1])
      case "almanac": Self.almanac(parts[1])
      default: nil
      }
    guard let rule else { return nil }
    self = rule
  }

  private static func fixed(_ text: String) -> HolidayRule? {
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    return numbers.count == 2 ? .fixed(month: numbers[0], day: numbers[1]) : nil
  }

  private static func nth(_ text: String) -> HolidayRule? {
    let (rule, plus) = offset(text)
    let parts = rule.split(separator: "-").map(String.init)
    let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    guard parts.count == 3, let month = Int(parts[0]),
      let count = parts[1] == "last" ? -1 : Int(parts[1]),
      let weekday = weekdays.firstIndex(of: parts[2])
    else { return nil }
    return .nth(count, weekday: weekday, month: month, plus: plus)
  }

  private static func almanac(_ text: String) -> HolidayRule? {
    let (name, plus) = offset(text)
    return .almanac(name, plus: plus)
  }

  /// Splits `rule+2` or `rule/-1` in the rule and the days after it.
  private static func offset(_ text: String) -> (String, Int) {
    guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "/" }),
      let days = Int(text[text.index(after: sign)...])
    else { return (text, 0) }
    return (String(text[..<sign]), days)
  }
}

extension HolidayRule {
  /// The day of `year`; nil where the almanac does not reach.
  func date(in year: Int, _ almanac: Almanac) -> CivilDate? {
    switch self {
    case .fixed(let month, let day): CivilDate(year, month, day)
    case .nth(let count, let weekday, let month, let plus):
      DateSpan.month(month, of: year)?.nth(count, weekday: weekday)?.adding(days: plus)
    case .easter(let days): Self.easter(of: year).adding(days: days)
    case .almanac(let name, let plus): almanac.date(of: name, in: year)?.adding(days: plus)
    }
  }

  /// Source: the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8).
  private static func easter(of year: Int) -> CivilDate {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let total = h + l - 7 * m + 114
    // Its month is 3 or 4 and its day 1 to 31, so that the day always exists.
    return CivilDate(year, total / 31, total % 31 + 1) ?? CivilDate(days: 0)
  }
}
