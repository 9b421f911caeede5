/// An exact number: a fraction in lowest terms, wide enough for what people say.
package struct Rational: Hashable, Sendable {
  package let numerator: Int128
  /// Positive.
  package let denominator: Int128

  package init(_ integer: Int) {
    numerator = Int128(integer)
    denominator = 1
  }

  /// nil: the denominator is zero, or a part is too wide.
  package init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    if denominator == 1 {
      (self.numerator, self.denominator) = (numerator, 1)
      return
    }
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  /// Digits with at most one point: `123`, `.25`, `4.80`. nil: too many of them, or none.
  package init?(decimal text: String) { self.init(decimal: text.unicodeScalars) }

  init?(decimal text: some Sequence<Unicode.Scalar>) {
    var numerator: Int128 = 0
    var denominator: Int128 = 1
    var seenPoint = false
    var count = 0
    for scalar in text {
      if scalar == ".", !seenPoint {
        seenPoint = true
        continue
      }
      guard ("0"..."9").contains(scalar) else { return nil }
      count += 1
      guard count <= Self.longestDecimal else { return nil }
      numerator = numerator * 10 + Int128(scalar.value - 0x30)
      if seenPoint { denominator *= 10 }
    }
    guard count > 0 else { return nil }
    self.init(numerator, over: denominator)
  }

  /// So many digits always fit.
  private static let longestDecimal = 36

  /// nil: it has a fraction, or is too wide.
  package var integer: Int? { denominator == 1 ? Int(exactly: numerator) : nil }

  package var isNegative: Bool { numerator < 0 }

  package static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return max(left, 1)
  }
}

/// Arithmetic that gives nil where the result is too wide.
extension Rational {
  package func adding(_ other: Rational) -> Rational? {
    if denominator == 1, other.denominator == 1 {
      let sum = numerator.addingReportingOverflow(other.numerator)
      return sum.overflow ? nil : Rational(sum.partialValue, over: 1)
    }
    let left = numerator.multipliedReportingOverflow(by: other.denominator)
    let right = other.numerator.multipliedReportingOverflow(by: denominator)
    let below = denominator.multipliedReportingOverflow(by: other.denominator)
    let above = left.partialValue.addingReportingOverflow(right.partialValue)
    guard !left.overflow, !right.overflow, !below.overflow, !above.overflow else { return nil }
    return Rational(above.partialValue, over: below.partialValue)
  }

  package func multiplied(by other: Rational) -> Rational? {
    let above = numerator.multipliedReportingOverflow(by: other.numerator)
    let below = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !above.overflow, !below.overflow else { return nil }
    return Rational(above.partialValue, over: below.partialValue)
  }

  package func divided(by other: Rational) -> Rational? {
    guard other.numerator != 0,
      let inverse = Rational(other.denominator, over: other.numerator)
    else { return nil }
    return multiplied(by: inverse)
  }

  package var negated: Rational? { Rational(-numerator, over: denominator) }
}

extension Rational: Comparable {
  package static func < (left: Rational, right: Rational) -> Bool {
    let a = left.numerator.multipliedFullWidth(by: right.denominator)
    let b = right.numerator.multipliedFullWidth(by: left.denominator)
    return (a.high, a.low) < (b.high, b.low)
  }
}

extension Rational: CustomStringConvertible {
  /// As digits: `-0.25`. What does not end is cut after fifteen places.
  package var description: String { decimal(places: 15) }

  private func decimal(places: Int) -> String {
    let whole = numerator.magnitude / UInt128(denominator)
    var rest = numerator.magnitude % UInt128(denominator)
    var fraction = ""
    for _ in 0..<places where rest != 0 {
      let next = rest.multipliedReportingOverflow(by: 10)
      if next.overflow { break }
      fraction.append(String(next.partialValue / UInt128(denominator)))
      rest = next.partialValue % UInt128(denominator)
    }
    while fraction.last == "0" { fraction.removeLast() }
    return (numerator < 0 ? "-" : "") + "\(whole)" + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// Rounded half up to a fixed number of places: `3.00`.
  package func fixed(places: Int) -> String? {
    guard let scale = Rational(decimal: "1" + String(repeating: "0", count: places)),
      let half = Rational(isNegative ? -1 : 1, over: 2),
      let scaled = multiplied(by: scale)?.adding(half)
    else { return nil }
    let units = (scaled.numerator / scaled.denominator).magnitude
    let digits = String(units)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = isNegative && units != 0 ? "-" : ""
    return sign + padded.dropLast(places) + (places > 0 ? "." + padded.suffix(places) : "")
  }
}
