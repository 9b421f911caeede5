/// Dates as Lex V2 writes them: always one full day.
///
/// Source: https://docs.aws.amazon.com/lexv2/latest/dg/built-in-slot-date.html
/// A longer time that lies ahead is its last day; one that has begun, its first.
extension SlotRenderer {
  func date(_ expression: DateExpression) -> Written? {
    let evaluation = DateEvaluation(today: now.date, almanac: almanac)
    guard let span = evaluation.span(of: expression) else { return nil }
    let day = span.first > now.date ? lastDay(of: span, expression) : span.first
    return .settled(day.iso)
  }

  /// Of a week to come the documentation gives the last day of the week before: for "next week"
  /// on Wednesday 2020-11-25 it is 2020-11-29.
  private func lastDay(of span: DateSpan, _ expression: DateExpression) -> CivilDate {
    if case .period(.week, _) = expression { return span.last.adding(days: -7) }
    return span.last
  }
}
