/// Which values lack a part: days where one is meant, an hour of the morning or evening, a part of
/// the day without its hour. Lex resolves them all the same.
extension SlotRenderer {
  /// nil: nothing is lacking.
  func incomplete(_ value: Value) -> IncompleteValue? {
    switch value {
    case .date(let expression): incomplete(expression)
    case .time(.clock(let hour, let minute, let part, let isWritten24)):
      incomplete(
        ClockTime.readings(hour: hour, minute: minute, part: part, isWritten24: isWritten24))
    case .time(.part(let part)): .part(part)
    default: nil
    }
  }

  private func incomplete(_ expression: DateExpression) -> IncompleteValue? {
    guard expression.isLongerThanADay,
      let days = DateEvaluation(today: now.date, almanac: almanac).span(of: expression)
    else { return nil }
    if case .month(_, nil) = expression { return .days(days, isYearly: true) }
    return .days(days, isYearly: false)
  }

  private func incomplete(_ readings: [Int]) -> IncompleteValue? {
    readings.count == 2 ? .hour(readings[0]) : nil
  }
}
