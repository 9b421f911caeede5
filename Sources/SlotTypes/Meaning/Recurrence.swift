/// What comes again and again (RFC 5545, section 3.3.10).
struct Recurrence: Hashable, Sendable {
  enum Frequency: String, Sendable {
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  var frequency: Frequency
  var interval = 1
  /// From 0, Monday; in order.
  var weekdays: [Int] = []
  var month: Int?
  var monthDay: Int?
  var time: ClockTime?
}
