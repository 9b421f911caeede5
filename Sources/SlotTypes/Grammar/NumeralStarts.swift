import Language

/// The numbers that begin at each position of a text.
///
/// Inside a longer numeral only those that reach its end count: `two` in `three hundred and two
/// dozens`, but not the `six hundred` of a million. So a numeral of n words has 2n readings, not n².
struct NumeralStarts {
  private var readings: [[NumeralReading]]

  /// - Parameter mayStart: whether a number may begin at a position.
  init(_ numerals: Numerals, in scalars: [Unicode.Scalar], where mayStart: (Int) -> Bool) {
    readings = Array(repeating: [], count: scalars.count)
    var covered = 0
    for start in scalars.indices where mayStart(start) {
      let all = numerals.readings(in: scalars, at: start)
      readings[start] = start < covered ? all.filter { $0.end >= covered } : all
      for reading in all { covered = max(covered, reading.end) }
    }
  }

  subscript(start: Int) -> [NumeralReading] { readings[start] }
}
