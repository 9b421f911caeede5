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
    var rest = Substring(iso).utf8
    guard let year = Self.number(4, &rest), Self.skip("-", &rest),
      let month = Self.number(2, &rest), Self.skip("-", &rest),
      let day = Self.number(2, &rest), CivilDate(year, month, day) != nil
    else { return nil }
    var clock = (hour: 0, minute: 0, second: 0)
    if Self.skip("T", &rest) || Self.skip(" ", &rest) {
      guard let hour = Self.number(2, &rest), Self.skip(":", &rest),
        let minute = Self.number(2, &rest), hour < 24, minute < 60
      else { return nil }
      clock = (hour, minute, 0)
      if Self.skip(":", &rest) {
        guard let second = Self.number(2, &rest), second < 61 else { return nil }
        clock.second = second
      }
      if Self.skip(".", &rest) { rest = rest.drop(while: Self.isDigit) }
    }
    guard Self.isZone(rest) else { return nil }
    self.init(
      year: year, month: month, day: day, hour: clock.hour, minute: clock.minute,
      second: clock.second)
  }

  /// Takes a number of so many digits off the front.
  private static func number(_ digits: Int, _ rest: inout Substring.UTF8View) -> Int? {
    let head = rest.prefix(digits)
    guard head.count == digits, head.allSatisfy(isDigit) else { return nil }
    rest = rest.dropFirst(digits)
    return head.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func skip(_ mark: Unicode.Scalar, _ rest: inout Substring.UTF8View) -> Bool {
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// Nothing, `Z`, `+09:00` or `-0500`.
  private static func isZone(_ text: Substring.UTF8View) -> Bool {
    var rest = text
    if rest.isEmpty || skip("Z", &rest) { return rest.isEmpty }
    guard skip("+", &rest) || skip("-", &rest), number(2, &rest) != nil else { return false }
    _ = skip(":", &rest)
    return number(2, &rest) != nil && rest.isEmpty
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
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
