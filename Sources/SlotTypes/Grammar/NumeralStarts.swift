import Language

/// The numbers that begin at each position of a text.
///
/// Inside a longer numeral only those that reach its end count: `two` in `three hundred and two
/// dozens`, but not the `six hundred` of a million. So a numeral of n words has 2n readings, not n².
struct NumeralStarts {
  private var readings: [NumeralReading] = []
  /// Which readings begin at a position.
  private var places: [Range<Int>]

  init(_ numerals: Numerals, in scalars: [Unicode.Scalar], where mayStart: (Int) -> Bool) {
    places = Array(repeating: 0..<0, count: scalars.count)
    let reader = NumeralReader(numerals, in: scalars)
    var covered = 0
    for start in scalars.indices where mayStart(start) {
      let first = readings.count
      reader.addReadings(at: start, to: &readings)
      guard readings.count > first else { continue }
      let end = readings[first...].lazy.map(\.end).max() ?? covered
      if start < covered {
        let inside = readings[first...].filter { $0.end >= covered }
        readings.replaceSubrange(first..., with: inside)
      }
      covered = max(covered, end)
      places[start] = first..<readings.count
    }
  }

  subscript(start: Int) -> ArraySlice<NumeralReading> { readings[places[start]] }
}
