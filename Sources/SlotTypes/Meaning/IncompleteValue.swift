import Conversation

/// A date or a time that lacks a part, so that a later answer can complete it.
enum IncompleteValue: Hashable {
  /// Days one of which is meant; `yearly` days come again each year, as those of "March" do.
  case days(DateSpan, isYearly: Bool)
  /// Minutes since midnight or noon.
  case hour(Int)
  case part(ClockTime.Part)
  /// A day whose time is to be said.
  case day(CivilDate)
  /// Minutes since midnight or noon of a day; nil: of the next such time.
  case moment(CivilDate?, hour: Int)
}

extension IncompleteValue {
  /// What goes into the session.
  var partial: PartialValue { PartialValue(missing: missing, known: known) }

  private var missing: PartialValue.Missing {
    switch self {
    case .days: .day
    case .hour, .moment: .half
    case .part, .day: .hour
    }
  }

  /// Days as ISO 8601's interval, `2026-03-01/2026-03-31`, with `R/` before it where they recur;
  /// an hour as `10:30`, of a day as `2026-03-05T10:30`; a part of the day by Lex's name.
  private var known: String {
    switch self {
    case .days(let days, let isYearly):
      (isYearly ? "R/" : "") + "\(days.first.iso)/\(days.last.iso)"
    case .hour(let minutes): Self.clock(minutes)
    case .part(let part): part.rawValue
    case .day(let day): day.iso
    case .moment(let day, let minutes): "\(day?.iso ?? "")T\(Self.clock(minutes))"
    }
  }

  private static func clock(_ minutes: Int) -> String {
    "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
  }

  /// Reads what `known` has written; nil: it has not, as when a client made it up.
  init?(_ known: String) {
    if let part = ClockTime.Part(rawValue: known) {
      self = .part(part)
      return
    }
    let fields = known.split(separator: "/").map(String.init)
    let days = fields.compactMap { CivilDate(iso: $0) }
    if days.count == 2, days[0] <= days[1], fields.count == 2 || fields[0] == "R" {
      self = .days(DateSpan(days[0], days[1]), isYearly: fields.count == 3)
      return
    }
    let parts = known.split(separator: "T", omittingEmptySubsequences: false)
    if parts.count == 1, let day = CivilDate(iso: known) {
      self = .day(day)
    } else if parts.count == 1, let minutes = Self.minutes(parts[0]) {
      self = .hour(minutes)
    } else if parts.count == 2, let minutes = Self.minutes(parts[1]) {
      self = .moment(CivilDate(iso: parts[0]), hour: minutes)
    } else {
      return nil
    }
  }

  private static func minutes(_ clock: Substring) -> Int? {
    let fields = clock.split(separator: ":").map { Int($0) }
    guard fields.count == 2, let hour = fields[0], let minute = fields[1],
      (0..<12).contains(hour), (0..<60).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }
}

extension IncompleteValue {
  /// The value that both together are; nil: `value` is no part of this.
  func completed(by value: Value, on today: CivilDate) -> Value? {
    switch (self, value) {
    case (.hour(let minutes), .time(.part(let part))): return .time(Self.clock(minutes, part))
    case (.part(let part), .time(.clock(let hour, let minute, nil, false))):
      return .time(.clock(hour: hour, minute: minute, part: part, isWritten24: false))
    case (.days(let days, let isYearly), .date(let expression)):
      return days.narrowed(to: expression, isYearly: isYearly, on: today).map { .date($0) }
    case (.days(let days, let isYearly), .moment(let expression?, let time)):
      return days.narrowed(to: expression, isYearly: isYearly, on: today).map { .moment($0, time) }
    case (.day(let day), .moment(nil, let time?)):
      return .moment(.day(day.days - today.days), time)
    case (.moment(let day, let minutes), .moment(nil, .part(let part))):
      return .moment(day.map { .day($0.days - today.days) }, Self.clock(minutes, part))
    default: return nil
    }
  }

  private static func clock(_ minutes: Int, _ part: ClockTime.Part) -> ClockTime {
    .clock(
      hour: minutes < 60 ? 12 : minutes / 60, minute: minutes % 60, part: part, isWritten24: false)
  }
}

extension DateSpan {
  /// What of these days `expression` means: a day, or a month of a year.
  fileprivate func narrowed(
    to expression: DateExpression, isYearly: Bool, on today: CivilDate
  ) -> DateExpression? {
    if case .month(let month, nil) = expression, first.month == 1, last.month == 12 {
      return .month(month, .absolute(first.year))
    }
    let years = isYearly ? 0...Self.yearsToLeapDay : 0...0
    let days = years.compactMap { adding(years: $0).day(of: expression, on: today) }
    guard let day = isYearly ? days.first(where: { $0 >= today }) : days.first else { return nil }
    return .calendar(.absolute(day.year), month: day.month, day: day.day, weekday: nil)
  }

  /// The first such day that is not past, or else the first.
  private func day(of expression: DateExpression, on today: CivilDate) -> CivilDate? {
    let days = (0...last.days - self.first.days).lazy.map { self.first.adding(days: $0) }
    func earliest(_ isMeant: (CivilDate) -> Bool) -> CivilDate? {
      days.first { $0 >= today && isMeant($0) } ?? days.first(where: isMeant)
    }
    switch expression {
    case .dayOfMonth(let day, let weekday):
      return earliest { $0.day == day && $0.weekday == weekday ?? $0.weekday }
    case .weekday(let weekday): return earliest { $0.weekday == weekday }
    case .calendar(nil, let month, let day, let weekday):
      return earliest {
        $0.month == month && $0.day == day && $0.weekday == weekday ?? $0.weekday
      }
    case .nthWeekday(let count, let weekday, .anyMonth): return nth(count, weekday: weekday)
    case .nthDay(let count, .anyMonth), .nthDay(let count, .period(.month, 0)):
      return nth(day: count)
    default: return nil
    }
  }

  /// At worst 29 February comes again after so many years.
  private static let yearsToLeapDay = 8

  private func adding(years: Int) -> DateSpan {
    let start = first.adding(months: 12 * years)
    // A month's last day depends on the year.
    let end = last.adding(days: 1).adding(months: 12 * years).adding(days: -1)
    return DateSpan(start, end)
  }
}
