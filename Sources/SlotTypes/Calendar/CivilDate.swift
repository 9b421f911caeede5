/// A day of the proleptic Gregorian calendar.
///
/// Source: Howard Hinnant, chrono-Compatible Low-Level Date Algorithms.
struct CivilDate: Hashable, Comparable, Sendable {
  var year: Int
  var month: Int
  var day: Int

  /// Nil for a day that does not exist, such as 30 February.
  init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day) else {
      return nil
    }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// - Parameter days: since 1970-01-01.
  init(days: Int) {
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let doe = z - era * 146_097
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
    let mp = (5 * doy + 2) / 153
    day = doy - (153 * mp + 2) / 5 + 1
    month = mp < 10 ? mp + 3 : mp - 9
    year = yoe + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Since 1970-01-01.
  var days: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yoe = y - era * 400
    let doy = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy
    return era * 146_097 + doe - 719_468
  }

  /// 0 for Monday … 6 for Sunday.
  var weekday: Int { (days % 7 + 10) % 7 }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func days(in month: Int, of year: Int) -> Int {
    [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  func adding(days count: Int) -> CivilDate { CivilDate(days: days + count) }

  /// The same day `count` months on, or the last of a month that is too short.
  func adding(months count: Int) -> CivilDate {
    let total = year * 12 + month - 1 + count
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    let newMonth = total - newYear * 12 + 1
    var date = self
    (date.year, date.month) = (newYear, newMonth)
    date.day = min(day, Self.days(in: newMonth, of: newYear))
    return date
  }

  static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// `2026-03-06`.
  var iso: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  /// Nil where it is not written so, or there is no such day.
  init?(iso: some StringProtocol) {
    let fields = iso.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard fields.count == 3, let year = fields[0], let month = fields[1], let day = fields[2] else {
      return nil
    }
    self.init(year, month, day)
  }
}

func padded(_ number: Int, _ digits: Int) -> String {
  let text = "\(number)"
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}
