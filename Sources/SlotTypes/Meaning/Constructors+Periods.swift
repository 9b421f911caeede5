import Language

extension Constructors {
  static let periods: [String: Constructor] = [
    /// So many of a unit; the unit may itself be several: fortnight is `week 2`.
    "period": { arguments in
      guard let count = arguments.number(0) else { return nil }
      return period(count, arguments.text(1))
    },
    /// Several units together, none of them twice.
    "together": { arguments in
      guard let first = arguments.period(0), let second = arguments.period(1) else { return nil }
      return first.adding(second).map { .period($0) }
    },
    /// A share more of the smallest unit: an hour and a half.
    "andShare": { arguments in
      guard let share = arguments.number(1), share < Rational(1) else { return nil }
      return arguments.period(0)?.adding(share).map { .period($0) }
    },
    /// So many of the next smaller unit: one hour thirty.
    "andSmaller": { arguments in
      guard let count = arguments.number(1) else { return nil }
      return arguments.period(0)?.adding(ofSmallerUnit: count).map { .period($0) }
    },
    /// A whole and a share of a unit: two and a half hours.
    "periodAndShare": { arguments in
      guard let whole = arguments.number(0), let share = arguments.number(1), share < Rational(1),
        let count = whole.adding(share)
      else { return nil }
      return period(count, arguments.text(2))
    },
  ]

  /// - Parameter unit: `day`, or `week 2`.
  private static func period(_ count: Rational, _ unit: String?) -> Value? {
    guard let parts = unit?.split(separator: " "), let name = parts.first,
      let unit = TimeUnit(name: String(name)),
      let total = count.multiplied(by: Rational(parts.count > 1 ? Int(parts[1]) ?? 1 : 1))
    else { return nil }
    return Period(total, unit).map { .period($0) }
  }
}
