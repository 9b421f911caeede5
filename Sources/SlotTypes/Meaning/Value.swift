import Language

/// What words mean before a slot type writes it down: a typed value that may still lack parts.
enum Value: Hashable, Sendable {
  /// An optional element that was not said.
  case nothing
  /// - Parameter digits: how many it was written with, where it is nothing but digits.
  case number(Rational, digits: Int? = nil)
  case percentage(Rational)
  case money(Money)
  /// An amount in a unit that is written behind it: 21 C, 6 months.
  case measure(Rational, unit: String)
  case text(String)
  case period(Period)
  case date(DateExpression)
  case time(ClockTime)
  /// A day and a time; either may be left out.
  case moment(DateExpression?, ClockTime?)
  case days(DayRange)
  case recurrence(Recurrence)
}

/// Days in a row as they were said.
enum DayRange: Hashable, Sendable {
  /// From one day on to another, or all of a longer time.
  case to(DateExpression, DateExpression?)
  /// So long from a day on.
  case lasting(DateExpression, Period)
}

/// An amount in a currency (ISO 4217).
struct Money: Hashable, Sendable {
  var amount: Rational
  var currency: String
}

/// Makes a value of values; nil where they do not go together (the 30th of February).
typealias Constructor = @Sendable (Arguments) -> Value?

/// What a constructor is given, with the types it expects.
struct Arguments {
  private let values: [Value]

  init(_ values: [Value]) { self.values = values }

  subscript(_ index: Int) -> Value { index < values.count ? values[index] : .nothing }

  var all: [Value] { values }

  func number(_ index: Int) -> Rational? {
    if case .number(let number, _) = self[index] { return number }
    return nil
  }

  func integer(_ index: Int) -> Int? { number(index)?.integer }

  func digits(_ index: Int) -> Int? {
    if case .number(_, let digits) = self[index] { return digits }
    return nil
  }

  func text(_ index: Int) -> String? {
    if case .text(let text) = self[index] { return text }
    return nil
  }

  func date(_ index: Int) -> DateExpression? {
    if case .date(let date) = self[index] { return date }
    return nil
  }

  func time(_ index: Int) -> ClockTime? {
    if case .time(let time) = self[index] { return time }
    return nil
  }

  func recurrence(_ index: Int) -> Recurrence? {
    if case .recurrence(let recurrence) = self[index] { return recurrence }
    return nil
  }

  func period(_ index: Int) -> Period? {
    if case .period(let period) = self[index] { return period }
    return nil
  }
}
