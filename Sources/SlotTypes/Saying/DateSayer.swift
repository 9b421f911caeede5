import Language

/// Says dates, with the year only where it was said or is not the one that would be understood.
struct DateSayer {
  let sayings: Sayings
  let today: CivilDate
  let almanac: Almanac

  func words(for date: CivilDate, saidYear: Bool, _ style: WordsStyle) -> String? {
    var fields: [Substring: Sayings.Field] = [
      "weekday": .number(Rational(date.weekday)), "month": .number(Rational(date.month)),
      "day": .number(Rational(date.day)),
    ]
    if saidYear || !isUnderstoodWithoutYear(date) {
      fields["year"] = .number(Rational(date.year))
      fields["century"] = .number(Rational(date.year / 100))
      fields["yearOfCentury"] = .number(Rational(date.year % 100))
    }
    return sayings.words("date", fields, style)
  }

  private func isUnderstoodWithoutYear(_ date: CivilDate) -> Bool {
    let said = DateExpression.calendar(nil, month: date.month, day: date.day, weekday: nil)
    return DateEvaluation(today: today, almanac: almanac).span(of: said)?.first == date
  }
}
