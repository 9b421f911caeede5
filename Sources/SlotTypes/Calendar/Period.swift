import Language

/// A length of time as it was said: each unit with its own count.
struct Period: Hashable, Sendable {
  /// Years, months, weeks, days, hours, minutes, seconds.
  private(set) var counts = [Int](repeating: 0, count: 7)

  /// ISO 8601, such as `P2YT3H10M`.
  var iso: String {
    let letters = ["Y", "M", "W", "D", "H", "M", "S"]
    func part(_ range: Range<Int>) -> String {
      range.map { counts[$0] == 0 ? "" : "\(counts[$0])\(letters[$0])" }.joined()
    }
    let (date, time) = (part(0..<4), part(4..<7))
    if date.isEmpty, time.isEmpty { return "PT0S" }
    return "P" + date + (time.isEmpty ? "" : "T" + time)
  }

  /// Adds a count of a unit, its fraction in smaller units: 1.5 hours are an hour and 30 minutes.
  ///
  /// False: the count is negative or too large, or its fraction is no whole number of them.
  mutating func add(_ count: Rational, _ unit: TimeUnit) -> Bool {
    guard !count.isNegative, let whole = Int(exactly: count.numerator / count.denominator),
      whole < 1_000_000_000, counts[unit.rawValue] < 1_000_000_000
    else { return false }
    counts[unit.rawValue] += whole
    guard let rest = count.adding(Rational(-whole)) else { return false }
    if rest == Rational(0) { return true }
    guard let smaller = unit.smaller, let part = rest.multiplied(by: Rational(smaller.count)) else {
      return false
    }
    return add(part, smaller.unit)
  }
}

/// Units of time by their number in the lexicon.
enum TimeUnit: Int, Sendable {
  case year, month, week, day, hour, minute, second

  /// The unit that a part of this one is told in, and how many make one.
  var smaller: (unit: TimeUnit, count: Int)? {
    switch self {
    case .year: (.month, 12)
    case .month: (.day, 30)
    case .week: (.day, 7)
    case .day: (.hour, 24)
    case .hour: (.minute, 60)
    case .minute: (.second, 60)
    case .second: nil
    }
  }
}
