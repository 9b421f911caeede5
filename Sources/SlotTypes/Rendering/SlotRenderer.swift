/// Writes values as Lex does: one renderer per slot type, which holds all policy of that type.
struct SlotRenderer {
  let now: ReferenceTime
  let almanac: Almanac

  /// What a slot holds: one value, or every reading of an ambiguous one.
  enum Written: Hashable {
    case settled(String)
    case ambiguous([String])
  }

  /// nil: the value is none of its type, such as a day outside the calendar.
  func written(_ value: Value) -> Written? {
    switch value {
    case .date(let expression): date(expression)
    case .time(let time): self.time(time)
    case .moment(let day, let time): moment(day, time)
    case .days(let range): days(range)
    case .recurrence(let recurrence): self.recurrence(recurrence)
    case .period(let period): duration(period)
    case .number(let number, _): .settled("\(number)")
    case .percentage(let number): .settled("\(number)%")
    case .measure(let number, let unit): .settled("\(number) \(unit)")
    case .money(let money): self.money(money)
    case .text(let text): .settled(text)
    case .nothing: nil
    }
  }

  /// `{ISO 4217} {amount with two decimals}`.
  private func money(_ money: Money) -> Written? {
    money.amount.fixed(places: 2).map { .settled("\(money.currency) \($0)") }
  }
}
