import Language

/// Durations, numbers, shares and sums of money.
enum AmountMeanings {
  /// Numbers and units in turn: two hours, ten minutes. A unit without a number counts once.
  static func duration(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    period(found.counted("unit").map { ($0.count, $0.word.value) }, found)
  }

  /// The last unit has a half more: two hours and a half.
  static func durationHalf(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    var parts = found.counted("unit").map { ($0.count, $0.word.value) }
    guard let last = parts.popLast(), let half, let sum = last.0.adding(half) else { return nil }
    return period(parts + [(sum, last.1)], found)
  }

  static func halfDuration(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    guard let half, let unit = found["unit"] else { return nil }
    return period([(half, unit)], found)
  }

  /// Quarters of a unit, beside whole ones where they are said.
  static func quarterDuration(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    guard let unit = found["unit"],
      let quarters = Rational(Int128(found["quarters"] ?? 1), over: 4),
      let count = quarters.adding(found.exact("x") ?? Rational(0))
    else { return nil }
    return period([(count, unit)], found)
  }

  /// A number after an hour counts minutes: two hours ten.
  static func nextUnit(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    guard let count = found.exact("x"), let rest = found["rest"],
      let unit = found["unit"].flatMap(TimeUnit.init), let smaller = unit.smaller
    else { return nil }
    return period([(count, unit.rawValue), (Rational(rest), smaller.unit.rawValue)], found)
  }

  /// A part of a unit: 3/4 hour.
  static func fractionDuration(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    guard let count = quotient(found), let unit = found["unit"] else { return nil }
    return period([(count, unit)], found)
  }

  static func number(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    scaled(found).map { .number($0) }
  }

  static func negative(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    scaled(found)?.negated.map { .number($0) }
  }

  /// A numerator `above` and a denominator `below`, after a whole number where there is one.
  static func fraction(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    quotient(found).map { .number($0) }
  }

  static func negativeFraction(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    quotient(found)?.negated.map { .number($0) }
  }

  /// A half, or a number and a half.
  static func half(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    guard let half, let sum = half.adding(found.exact("x") ?? Rational(0)) else { return nil }
    return sum.multiplied(by: Rational(found["dozen"] ?? 1)).map { .number($0) }
  }

  /// Half of a scale: half a million.
  static func halfOf(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    guard let half, let whole = found["scale"] else { return nil }
    return half.multiplied(by: Rational(whole)).map { .number($0) }
  }

  static func percentage(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    found.exact("x").map { .percentage($0) }
  }

  static func negativePercentage(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    found.exact("x")?.negated.map { .percentage($0) }
  }

  /// Amounts before their units: five dollars fifteen cents; a last number counts hundredths.
  static func money(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    let parts = found.counted("money")
    guard let first = parts.first, let (code, _) = unit(first.word) else { return nil }
    var hundredths = Rational(found["rest"] ?? 0)
    for (count, word) in parts {
      guard let (other, size) = unit(word), other == code,
        let part = count.multiplied(by: Rational(size)), let sum = hundredths.adding(part)
      else { return nil }
      hundredths = sum
    }
    return hundredths.divided(by: Rational(100)).map { .money(code, $0) }
  }

  /// The unit before its amount: $5, USD 300.
  static func moneyBefore(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    guard let (code, size) = found.first("money").flatMap(unit),
      let hundredths = found.exact("x")?.multiplied(by: Rational(size))?
        .adding(Rational(found["rest"] ?? 0))
    else { return nil }
    return hundredths.divided(by: Rational(100)).map { .money(code, $0) }
  }

  /// The lexicon gives a code and its hundredths: USD*100 for a dollar, USD*10 for a dime.
  private static func unit(_ word: Capture) -> (code: String, hundredths: Int)? {
    let parts = word.text.split(separator: "*")
    guard parts.count == 2, let hundredths = Int(parts[1]) else { return nil }
    return (String(parts[0]), hundredths)
  }

  private static let half = Rational(1, over: 2)

  /// The number, in dozens where they are said.
  private static func scaled(_ found: Captures) -> Rational? {
    (found.exact("x") ?? Rational(1)).multiplied(by: Rational(found["dozen"] ?? 1))
  }

  private static func quotient(_ found: Captures) -> Rational? {
    guard let below = found.exact("below") ?? found["part"].map({ Rational($0) }),
      let part = (found.exact("above") ?? Rational(1)).divided(by: below)
    else { return nil }
    return part.adding(found.exact("x") ?? Rational(0))
  }

  private static func period(_ parts: [(count: Rational, unit: Int)], _ found: Captures) -> Meaning?
  {
    var period = Period()
    for (count, unit) in parts {
      guard let unit = TimeUnit(rawValue: unit), period.add(count, unit) else { return nil }
    }
    if let days = found["nativedays"], !period.add(Rational(days), .day) { return nil }
    return .duration(period)
  }
}
