import Language

/// What a rule's words mean, before a slot type makes a value of it.
enum Meaning: Hashable, Sendable {
  case date(CivilDate)
  /// Minutes since midnight.
  case time(Int)
  /// An hour without a half of the day: both readings, the morning's first.
  case ambiguousTime(Int, Int)
  /// Lex's `AM`, `PM`, `MO`, `AF`, `EV`, `NI`.
  case dayPart(String)
  case duration(Period)
  case number(Rational)
  case percentage(Rational)
  /// An ISO 4217 code and an amount.
  case money(String, Rational)
}

extension Meaning {
  /// Lex's values; an ambiguous one has two, and is not settled.
  var values: (resolved: [String], isSettled: Bool) {
    switch self {
    case .date(let date): ([date.iso], true)
    case .time(let minutes): ([Self.clock(minutes)], true)
    case .ambiguousTime(let morning, let evening):
      ([Self.clock(morning), Self.clock(evening)], false)
    case .dayPart(let part): ([part], true)
    case .duration(let period): ([period.iso], true)
    case .number(let number): (["\(number)"], true)
    case .percentage(let number): (["\(number)%"], true)
    case .money(let code, let amount): (["\(code) \(amount.fixed(places: 2) ?? "\(amount)")"], true)
    }
  }

  private static func clock(_ minutes: Int) -> String {
    "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
  }
}
