/// Reads the numbers of one text.
package struct NumeralReader {
  private let vocabulary: NumeralVocabulary
  private let scalars: [Unicode.Scalar]
  /// The number word at each position, looked up once, however many numbers pass there.
  private var words: [Int32]

  private static let none: Int32 = -1

  package init(_ numerals: Numerals, in scalars: [Unicode.Scalar]) {
    vocabulary = numerals.vocabulary
    self.scalars = scalars
    words = Array(repeating: Self.none, count: scalars.count)
    for position in scalars.indices {
      if let index = vocabulary.index(in: scalars, at: position) { words[position] = Int32(index) }
    }
  }

  /// Appends every number that starts at `start`, the shorter before those that go on from it.
  package func addReadings(at start: Int, to readings: inout [NumeralReading]) {
    guard start < scalars.count else { return }
    if ("0"..."9").contains(scalars[start]) || scalars[start] == "." {
      for literal in DigitLiterals.all(in: scalars, at: start) {
        var accumulator = CardinalAccumulator()
        guard accumulator.take(literal: literal.value) else { continue }
        readings.append(
          NumeralReading(
            value: literal.value, end: literal.end, system: .digits,
            digitCount: literal.digitCount))
        extend(accumulator, from: literal.end, into: &readings)
      }
    } else if words[start] != Self.none {
      extend(CardinalAccumulator(), from: start, into: &readings)
    }
  }

  private func word(at position: Int) -> NumeralVocabulary.Word? {
    guard position < words.count, words[position] != Self.none else { return nil }
    return vocabulary.word(Int(words[position]))
  }

  /// Reads on from `start`, and adds a reading after each word that may be the last.
  private func extend(
    _ accumulator: CardinalAccumulator, from start: Int,
    into readings: inout [NumeralReading]
  ) {
    var accumulator = accumulator
    var end = start
    while true {
      addOrdinal(accumulator, at: end, into: &readings)
      if let decimal = decimal(after: accumulator, at: end) {
        readings.append(
          NumeralReading(
            value: decimal.value, end: decimal.end, system: accumulator.system ?? .cardinal))
        var scaled = CardinalAccumulator()
        if scaled.take(literal: decimal.value) {
          extend(scaled, from: decimal.end, into: &readings)
        }
      }
      guard let next = next(after: accumulator, at: end) else { return }
      (accumulator, end) = next
      guard let value = accumulator.value else { return }
      readings.append(
        NumeralReading(value: value, end: end, system: accumulator.system ?? .cardinal))
    }
  }

  /// The accumulator after one more word or literal, and where that ends.
  private func next(
    after accumulator: CardinalAccumulator, at end: Int
  ) -> (CardinalAccumulator, Int)? {
    var position = accumulator.isEmpty ? end : gapEnd(from: end)
    if !accumulator.isEmpty, let joint = word(at: position),
      joint.role == .joint
    {
      position = gapEnd(from: position + joint.scalars.count)
    }
    var accumulator = accumulator
    if let word = word(at: position) {
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
    _ accumulator: CardinalAccumulator, at end: Int,
    into readings: inout [NumeralReading]
  ) {
    guard let value = accumulator.value, !accumulator.isOrdinal else { return }
    let position = WordBoundary.skippingSpace(from: end, in: scalars)
    guard let suffix = word(at: position), suffix.role == .suffix else {
      return
    }
    readings.append(
      NumeralReading(value: value, end: position + suffix.scalars.count, system: .ordinal))
  }

  /// The number that a decimal point and digits after `accumulator` make: two point zero three.
  private func decimal(
    after accumulator: CardinalAccumulator, at end: Int
  ) -> (value: Rational, end: Int)? {
    let position = accumulator.isEmpty ? end : gapEnd(from: end)
    guard !accumulator.isOrdinal, let point = word(at: position),
      point.role == .point,
      let fraction = decimalDigits(from: position + point.scalars.count),
      let places = Rational(decimal: "0." + fraction.digits),
      let value = (accumulator.value ?? Rational(0)).adding(places)
    else { return nil }
    return (value, fraction.end)
  }

  /// The digits after a decimal point: said one by one, written, or as a number (forty two).
  private func decimalDigits(
    from start: Int
  ) -> (digits: String, end: Int)? {
    var digits = ""
    var end = start
    while digits.count < 20 {
      let position = gapEnd(from: end)
      if let word = word(at: position), word.role == .unit {
        digits += "\(word.value)"
        end = position + word.scalars.count
      } else if digits.isEmpty {
        return spokenDecimal(from: position)
      } else {
        break
      }
    }
    return (digits, end)
  }

  private func spokenDecimal(
    from position: Int
  ) -> (digits: String, end: Int)? {
    if let literal = DigitLiterals.all(in: scalars, at: position).first,
      literal.digitCount != nil
    {
      return (String(scalars[position..<literal.end]), literal.end)
    }
    var readings: [NumeralReading] = []
    var accumulator = CardinalAccumulator()
    var end = position
    while let word = word(at: end), word.role != .point,
      accumulator.take(word), let value = accumulator.value
    {
      end += word.scalars.count
      readings.append(NumeralReading(value: value, end: end, system: .cardinal))
      end = gapEnd(from: end)
    }
    guard let last = readings.last, last.value < Rational(100) else { return nil }
    return ("\(last.value)", last.end)
  }

  /// Number words stand side by side, or with spaces and a hyphen between them.
  private func gapEnd(from position: Int) -> Int {
    let spaced = WordBoundary.skippingSpace(from: position, in: scalars)
    guard spaced < scalars.count, scalars[spaced] == "-" else { return spaced }
    let next = WordBoundary.skippingSpace(from: spaced + 1, in: scalars)
    // A hyphen before digits is a minus or a date's: 5-10.
    guard next < scalars.count, ScalarClass(scalars[next]) != .digit else { return position }
    return next
  }
}
