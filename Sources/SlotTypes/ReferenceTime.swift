import Foundation

/// The civil date and time against which relative expressions are meant, in the session's zone.
package struct ReferenceTime: Hashable, Sendable {
  package var year: Int
  package var month: Int
  package var day: Int
  package var hour: Int
  package var minute: Int
  package var second: Int

  package init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    (self.year, self.month, self.day) = (year, month, day)
    (self.hour, self.minute, self.second) = (hour, minute, second)
  }

  /// Reads `2026-03-02T10:00:00` or `2026-03-02`; a zone behind it is ignored.
  package init?(iso: String) {
    let match = iso.wholeMatch(
      of:
        /(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?/
    )
    guard let parts = match?.output, let year = Int(parts.1), let month = Int(parts.2),
      let day = Int(parts.3), CivilDate(year, month, day) != nil
    else { return nil }
    let (hour, minute, second) = (
      parts.4.flatMap { Int($0) } ?? 0, parts.5.flatMap { Int($0) } ?? 0,
      parts.6.flatMap { Int($0) } ?? 0
    )
    guard hour < 24, minute < 60, second < 61 else { return nil }
    self.init(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
  }

  /// The machine's clock in the zone of this name; nil or an unknown name: the machine's zone.
  package static func now(in zone: String?) -> ReferenceTime { ReferenceTime(Date(), in: zone) }

  package init(_ date: Date, in zone: String?) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone.flatMap(TimeZone.init(identifier:)) ?? .current
    let parts = calendar.dateComponents(
      [.year, .month, .day, .hour, .minute, .second], from: date)
    self.init(
      year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1,
      hour: parts.hour ?? 0, minute: parts.minute ?? 0, second: parts.second ?? 0)
  }

  var date: CivilDate { CivilDate(year, month, day) ?? CivilDate(days: 0) }

  /// Minutes since midnight.
  var minutes: Int { hour * 60 + minute }
}

extension ReferenceTime: CustomStringConvertible {
  /// `2026-03-02T10:00:00`.
  package var description: String {
    date.iso + "T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
  }
}
