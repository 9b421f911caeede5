/// Numbers written in digits: 1234, 1,234.50, 1 234 567, .25 and 5,00.
enum DigitLiterals {
  struct Literal {
    var value: Rational
    var end: Int
    /// nil: written with more than digits.
    var digitCount: Int?
  }

  /// Every literal that starts at `start`, the plain run of digits first.
  static func all(in scalars: [Unicode.Scalar], at start: Int) -> [Literal] {
    guard start < scalars.count else { return [] }
    if scalars[start] == "." { return fraction(in: scalars, at: start, whole: start..<start) }
    let plain = digitsEnd(in: scalars, from: start)
    guard plain > start else { return [] }
    var literals: [Literal] = []
    if let value = value(of: start..<plain, in: scalars) {
      literals.append(Literal(value: value, end: plain, digitCount: plain - start))
    }
    literals += fraction(in: scalars, at: plain, whole: start..<plain)
    if let grouped = groupedEnd(in: scalars, from: start, plain: plain) {
      if let value = value(of: start..<grouped, in: scalars) {
        literals.append(Literal(value: value, end: grouped))
      }
      literals += fraction(in: scalars, at: grouped, whole: start..<grouped)
    } else if plain < scalars.count, scalars[plain] == "," {
      literals += fraction(in: scalars, at: plain, whole: start..<plain)
    }
    return literals
  }

  /// A decimal mark at `mark` and the digits after it.
  private static func fraction(
    in scalars: [Unicode.Scalar], at mark: Int, whole: Range<Int>
  ) -> [Literal] {
    guard mark < scalars.count, scalars[mark] == "." || scalars[mark] == "," else { return [] }
    let end = digitsEnd(in: scalars, from: mark + 1)
    guard end > mark + 1,
      let value = value(of: whole.lowerBound..<end, point: mark, in: scalars)
    else { return [] }
    return [Literal(value: value, end: end)]
  }

  /// The end of groups of three digits after a first group of one to three.
  private static func groupedEnd(
    in scalars: [Unicode.Scalar], from start: Int, plain: Int
  ) -> Int? {
    guard plain - start <= 3, plain < scalars.count else { return nil }
    let mark = scalars[plain]
    guard mark == "," || mark == " " else { return nil }
    var end = plain
    while end < scalars.count, scalars[end] == mark,
      digitsEnd(in: scalars, from: end + 1) == end + 4
    {
      end += 4
    }
    return end > plain ? end : nil
  }

  private static func digitsEnd(in scalars: [Unicode.Scalar], from start: Int) -> Int {
    var end = start
    while end < scalars.count, ("0"..."9").contains(scalars[end]) { end += 1 }
    return end
  }

  /// - Parameter point: where the decimal mark is; any other mark groups digits.
  private static func value(
    of range: Range<Int>, point: Int? = nil, in scalars: [Unicode.Scalar]
  ) -> Rational? {
    guard range.count < 64 else { return nil }
    let digits = range.lazy.filter { $0 == point || ("0"..."9").contains(scalars[$0]) }
    return Rational(decimal: digits.map { $0 == point ? "." : scalars[$0] })
  }
}
