import Foundation
import Language

/// Days of the lunar calendar and of the sun's course, as a table of years.
struct Almanac: Sendable {
  private let days: [String: (firstYear: Int, days: [Substring])]

  /// Rows of a name, the first year, and each year's day as MMDD.
  init(_ url: URL) throws {
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    let table = Table(text, file: url.lastPathComponent)
    var days: [String: (Int, [Substring])] = [:]
    for row in table.rows {
      guard let year = Int(row[1]) else {
        throw table.malformed(row, expected: "a name, a year and days as MMDD")
      }
      days[String(row[0])] = (year, row[2].split(separator: " "))
    }
    self.days = days
  }

  func date(of name: String, in year: Int) -> CivilDate? {
    guard let row = days[name], row.days.indices.contains(year - row.firstYear),
      let day = Int(row.days[year - row.firstYear])
    else { return nil }
    return CivilDate(year, day / 100, day % 100)
  }
}
