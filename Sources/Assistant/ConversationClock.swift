import Foundation

/// The clock of a conversation: what time it is, and in which zone "tomorrow" is meant.
package struct ConversationClock: Sendable {
  package let now: @Sendable () -> Date

  package init(now: @escaping @Sendable () -> Date = { Date() }) { self.now = now }

  /// The moment of an ISO 8601 date and time without a zone; nil when it is none.
  static func date(_ iso: String, in zone: String?) -> Date? {
    let zone = zone.flatMap(TimeZone.init(identifier:)) ?? .current
    let style = Date.ISO8601FormatStyle(timeZone: zone).year().month().day()
      .time(includingFractionalSeconds: false)
    return try? Date(iso, strategy: style)
  }
}
