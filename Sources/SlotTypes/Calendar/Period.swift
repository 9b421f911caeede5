import Language

/// Units of time, the largest first.
enum TimeUnit: Int, Sendable, CaseIterable {
  case year, month, week, day, hour, minute, second

  init?(name: String) {
    let names = ["year", "month", "week", "day", "hour", "minute", "second"]
    guard let index = names.firstIndex(of: name) else { return nil }
    self.init(rawValue: index)
  }

  /// The unit that takes its fractions, and how many of it make one: half a year is six months.
  fileprivate var smaller: (unit: TimeUnit, count: Int)? {
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

/// A length of time as it was said: each unit with its own count.
struct Period: Hashable, Sendable {
  private var counts = [Rational](repeating: Rational(0), count: TimeUnit.allCases.count)

  /// Longer ones leave the calendar.
  private static let longest = Rational(1_000_000)

  /// nil: nobody means so much.
  init?(_ count: Rational, _ unit: TimeUnit) {
    guard !count.isNegative, count < Self.longest else { return nil }
    counts[unit.rawValue] = count
  }

  subscript(_ unit: TimeUnit) -> Rational { counts[unit.rawValue] }

  /// Both together; nil where they share a unit, as no one period does.
  func adding(_ other: Period) -> Period? {
    var sum = self
    for unit in TimeUnit.allCases where other[unit] != Rational(0) {
      guard self[unit] == Rational(0) else { return nil }
      sum.counts[unit.rawValue] = other[unit]
    }
    return sum
  }

  /// `share` more of the smallest unit that was said: an hour *and a half*.
  func adding(_ share: Rational) -> Period? {
    guard let unit = smallestUnit, let count = self[unit].adding(share) else { return nil }
    var sum = self
    sum.counts[unit.rawValue] = count
    return sum
  }

  /// `count` of the unit below the smallest that was said: an hour *thirty*.
  func adding(ofSmallerUnit count: Rational) -> Period? {
    guard let smaller = smallestUnit?.smaller, count < Rational(smaller.count) else { return nil }
    return Period(count, smaller.unit).flatMap(adding)
  }

  private var smallestUnit: TimeUnit? { TimeUnit.allCases.last { self[$0] != Rational(0) } }

  /// With fractions in smaller units: 1.5 hours are one hour and thirty minutes.
  var settled: Period {
    var settled = self
    for unit in TimeUnit.allCases {
      guard let smaller = unit.smaller else { break }
      let count = settled[unit]
      guard count.denominator != 1,
        let whole = Rational(count.numerator / count.denominator, over: 1),
        let rest = whole.negated.flatMap(count.adding)?.multiplied(by: Rational(smaller.count)),
        let more = settled[smaller.unit].adding(rest)
      else { continue }
      settled.counts[unit.rawValue] = whole
      settled.counts[smaller.unit.rawValue] = more
    }
    return settled
  }

  /// Whole units of a settled period.
  func whole(_ unit: TimeUnit) -> Int {
    Int(self[unit].numerator / self[unit].denominator)
  }

  var hasDateUnits: Bool { (0..<TimeUnit.hour.rawValue).contains { counts[$0] != Rational(0) } }

  var hasTimeUnits: Bool {
    (TimeUnit.hour.rawValue..<counts.count).contains { counts[$0] != Rational(0) }
  }
}
