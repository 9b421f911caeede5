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
    var readings: [NumeralReading] = []
    NumeralReader(self, in: scalars).addReadings(at: start, to: &readings)
    return readings
  }

  /// The value of a text that is nothing but one number.
  package func value(of text: NormalizedText) -> Rational? {
    readings(in: text.scalars, at: 0).last { $0.end == text.scalars.count }?.value
  }
}
