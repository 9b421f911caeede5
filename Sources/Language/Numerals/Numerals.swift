/// The numbers of a locale: words and digits to values, and values to words.
package struct Numerals: Sendable {
  let vocabulary: NumeralVocabulary

  package init(locale: String) throws {
    vocabulary = try NumeralVocabulary(locale: locale)
  }

  /// Every number that starts at `start`: 이십일 is 20 after two syllables and 21 after three.
  ///
  /// Negative numbers, fractions and dozens are made of these by whoever needs them.
  package func readings(in scalars: [Unicode.Scalar], at start: Int) -> [NumeralReading] {
    guard start < scalars.count else { return [] }
    var readings: [NumeralReading] = []
    if ("0"..."9").contains(scalars[start]) || scalars[start] == "." {
      for literal in DigitLiterals.all(in: scalars, at: start) {
        var accumulator = CardinalAccumulator()
        guard accumulator.take(literal: literal.value) else { continue }
        readings.append(
          NumeralReading(
            value: literal.value, end: literal.end, system: .digits,
            digitCount: literal.digitCount))
        extend(accumulator, from: literal.end, in: scalars, into: &readings)
      }
      return readings
    }
    guard vocabulary.mayBegin(with: scalars[start]) else { return [] }
    extend(CardinalAccumulator(), from: start, in: scalars, into: &readings)
    return readings
  }

  /// The value of a text that is nothing but one number.
  package func value(of text: NormalizedText) -> Rational? {
    readings(in: text.scalars, at: 0).last { $0.end == text.scalars.count }?.value
  }

  /// Reads on from `start`, and adds a reading after each word that may be the last.
  private func extend(
    _ accumulator: CardinalAccumulator, from start: Int, in scalars: [Unicode.Scalar],
    into readings: inout [NumeralReading]
  ) {
    var accumulator = accumulator
    var end = start
    while true {
      addOrdinal(accumulator, at: end, in: scalars, into: &readings)
      if let decimal = decimal(after: accumulator, at: end, in: scalars) {
        readings.append(
          NumeralReading(
            value: decimal.value, end: decimal.end, system: accumulator.system ?? .cardinal))
        var scaled = CardinalAccumulator()
        if scaled.take(literal: decimal.value) {
          extend(scaled, from: decimal.end, in: scalars, into: &readings)
        }
      }
      guard let next = next(after: accumulator, at: end, in: scalars) else { return }
      (accumulator, end) = next
      guard let value = accumulator.value else { return }
      readings.append(
        NumeralReading(value: value, end: end, system: accumulator.system ?? .cardinal))
    }
  }

  /// The accumulator after one more word or literal, and where that ends.
  private func next(
    after accumulator: CardinalAccumulator, at end: Int, in scalars: [Unicode.Scalar]
  ) -> (CardinalAccumulator, Int)? {
    var position = accumulator.isEmpty ? end : gapEnd(from: end, in: scalars)
    if !accumulator.isEmpty, let joint = vocabulary.word(in: scalars, at: position),
      joint.role == .joint
    {
      position = gapEnd(from: position + joint.scalars.count, in: scalars)
    }
    var accumulator = accumulator
    if let word = vocabulary.word(in: scalars, at: position) {
      return accumulator.take(word) ? (accumulator, position + word.scalars.count) : nil
    }
    guard !accumulator.isEmpty, position < scalars.count, scalars[position] != ".",
      let literal = DigitLiterals.all(in: scalars, at: position).last,
      accumulator.take(literal: literal.value)
    else { return nil }
    return (accumulator, literal.end)
  }

  /// `th` after 20, 번째 after 세.
  private func addOrdinal(
    _ accumulator: CardinalAccumulator, at end: Int, in scalars: [Unicode.Scalar],
    into readings: inout [NumeralReading]
  ) {
    guard let value = accumulator.value, !accumulator.isOrdinal else { return }
    let position = WordBoundary.skippingSpace(from: end, in: scalars)
    guard let suffix = vocabulary.word(in: scalars, at: position), suffix.role == .suffix else {
      return
    }
    readings.append(
      NumeralReading(value: value, end: position + suffix.scalars.count, system: .ordinal))
  }

  /// The number that a decimal point and digits after `accumulator` make: two point zero three.
  private func decimal(
    after accumulator: CardinalAccumulator, at end: Int, in scalars: [Unicode.Scalar]
  ) -> (value: Rational, end: Int)? {
    let position = accumulator.isEmpty ? end : gapEnd(from: end, in: scalars)
    guard !accumulator.isOrdinal, let point = vocabulary.word(in: scalars, at: position),
      point.role == .point,
      let fraction = decimalDigits(from: position + point.scalars.count, in: scalars),
      let places = Rational(decimal: "0." + fraction.digits),
      let value = (accumulator.value ?? Rational(0)).adding(places)
    else { return nil }
    return (value, fraction.end)
  }

  /// The digits after a decimal point: said one by one, written, or as a number (forty two).
  private func decimalDigits(
    from start: Int, in scalars: [Unicode.Scalar]
  ) -> (digits: String, end: Int)? {
    var digits = ""
    var end = start
    while digits.count < 20 {
      let position = gapEnd(from: end, in: scalars)
      if let word = vocabulary.word(in: scalars, at: position), word.role == .unit {
        digits += "\(word.value)"
        end = position + word.scalars.count
      } else if digits.isEmpty {
        return spokenDecimal(from: position, in: scalars)
      } else {
        break
      }
    }
    return (digits, end)
  }

  private func spokenDecimal(
    from position: Int, in scalars: [Unicode.Scalar]
  ) -> (digits: String, end: Int)? {
    if let literal = DigitLiterals.all(in: scalars, at: position).first,
      literal.digitCount != nil
    {
      return (String(scalars[position..<literal.end]), literal.end)
    }
    var readings: [NumeralReading] = []
    var accumulator = CardinalAccumulator()
    var end = position
    while let word = vocabulary.word(in: scalars, at: end), word.role != .point,
      accumulator.take(word), let value = accumulator.value
    {
      end += word.scalars.count
      readings.append(NumeralReading(value: value, end: end, system: .cardinal))
      end = gapEnd(from: end, in: scalars)
    }
    guard let last = readings.last, last.value < Rational(100) else { return nil }
    return ("\(last.value)", last.end)
  }

  /// Number words stand side by side, or with spaces and a hyphen between them.
  private func gapEnd(from position: Int, in scalars: [Unicode.Scalar]) -> Int {
    let spaced = WordBoundary.skippingSpace(from: position, in: scalars)
    guard spaced < scalars.count, scalars[spaced] == "-" else { return spaced }
    let next = WordBoundary.skippingSpace(from: spaced + 1, in: scalars)
    // A hyphen before digits is a minus or a date's: 5-10.
    guard next < scalars.count, ScalarClass(scalars[next]) != .digit else { return position }
    return next
  }
}
