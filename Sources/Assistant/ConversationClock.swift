import Foundation
import SlotTypes

/// The clock of a conversation: what time it is, and in which zone "tomorrow" is meant.
package struct ConversationClock: Sendable {
  package let now: @Sendable () -> Date

  package init(now: @escaping @Sendable () -> Date = { Date() }) { self.now = now }

  /// The civil time of `date` in the zone of this name; nil or an unknown name: the machine's.
  static func civil(_ date: Date, in zone: String?) -> ReferenceTime {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone.flatMap(TimeZone.init(identifier:)) ?? .current
    let parts = calendar.dateComponents(
      [.year, .month, .day, .hour, .minute, .second], from: date)
    return ReferenceTime(
      year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1,
      hour: parts.hour ?? 0, minute: parts.minute ?? 0, second: parts.second ?? 0)
  }

  /// The moment of an ISO 8601 date and time without a zone; nil when it is none.
  static func date(_ iso: String, in zone: String?) -> Date? {
    let zone = zone.flatMap(TimeZone.init(identifier:)) ?? .current
    let style = Date.ISO8601FormatStyle(timeZone: zone).year().month().day()
      .time(includingFractionalSeconds: false)
    return try? Date(iso, strategy: style)
  }
}
