/// Which values lack a part: days where one is meant, an hour of the morning or evening, a part of
/// the day without its hour. Lex resolves them all the same.
extension SlotRenderer {
  /// nil: nothing is lacking.
  func incomplete(_ value: Value) -> IncompleteValue? {
    switch value {
    case .date(let expression): incomplete(expression)
    case .time(.part(let part)): .part(part)
    case .time(let time): ambiguousHour(time).map { .hour($0) }
    case .moment(let expression, let time): incomplete(expression, time)
    default: nil
    }
  }

  private func incomplete(_ expression: DateExpression?, _ time: ClockTime?) -> IncompleteValue? {
    if let days = expression.flatMap(incomplete) { return days }
    let day = expression.flatMap(date)?.readings.first.flatMap { CivilDate(iso: $0) }
    switch time {
    case nil, .part: return day.map { .day($0) }
    case let time?: return ambiguousHour(time).map { .moment(day, hour: $0) }
    }
  }

  private func incomplete(_ expression: DateExpression) -> IncompleteValue? {
    guard expression.isLongerThanADay,
      let days = DateEvaluation(today: now.date, almanac: almanac).span(of: expression)
    else { return nil }
    if case .month(_, nil) = expression { return .days(days, isYearly: true) }
    return .days(days, isYearly: false)
  }

  /// Minutes since midnight or noon, where it is not said which.
  private func ambiguousHour(_ time: ClockTime) -> Int? {
    guard case .clock(let hour, let minute, let part, let isWritten24) = time else { return nil }
    let readings = ClockTime.readings(
      hour: hour, minute: minute, part: part, isWritten24: isWritten24)
    return readings.count == 2 ? readings[0] : nil
  }
}
