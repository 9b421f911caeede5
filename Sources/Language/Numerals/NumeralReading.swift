/// One way to read a number that starts at a given position.
package struct NumeralReading: Hashable, Sendable {
  /// Which words it was said in; Korean counts hours in native words and minutes in Sino-Korean.
  package enum System: String, Hashable, Sendable {
    case digits, cardinal, ordinal, sino, native
    /// A native word in the form it has before a counter: 한, 두, 스무.
    case attributive
  }

  package var value: Rational
  /// Where it ends, in scalars of the normalised text.
  package var end: Int
  package var system: System
  /// How many digits it was written with, where it is nothing but digits.
  package var digitCount: Int?
}
