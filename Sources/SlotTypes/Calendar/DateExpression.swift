/// A date as it was said, which may lack its year, month or week.
indirect enum DateExpression: Hashable, Sendable {
  /// Which year: one of the calendar, or one counted from this.
  enum Year: Hashable, Sendable {
    case absolute(Int)
    case relative(Int)
  }

  enum Unit: String, Sendable {
    case day, week, month, quarter, year
  }

  /// So many days after today.
  case day(Int)
  /// A day of a month; with a weekday and without a year, the next year in which they agree.
  case calendar(Year?, month: Int, day: Int, weekday: Int?)
  case dayOfMonth(Int, weekday: Int?)
  /// The next such weekday, today left out.
  case weekday(Int)
  /// 0 for this week, month or year, 1 for the next.
  case period(Unit, Int)
  case month(Int, Year?)
  /// The month that a day without one is of.
  case anyMonth
  case year(Year)
  case weekend(Int)
  case holiday(HolidayRule, Year?)
  /// The n-th such weekday of a longer time, from 1; -1 is the last.
  case nthWeekday(Int, Int, in: DateExpression)
  /// The n-th day of a longer time, from 1; -1 is the last.
  case nthDay(Int, in: DateExpression)
  case shifted(DateExpression, by: Period, Direction)
  /// The n-th such weekday after a date.
  case weekdaysAfter(Int, Int, DateExpression)
  /// So many working days after today.
  case workdays(Int)
  /// The last time it was so, before today.
  case latest(DateExpression)

  enum Direction: Hashable, Sendable {
    case later, earlier
  }
}
