/// Recurrences as RFC 5545 writes their rules: `FREQ=WEEKLY;BYDAY=TU`.
extension SlotRenderer {
  func recurrence(_ recurrence: Recurrence) -> Written? {
    var rule = "FREQ=\(recurrence.frequency.rawValue)"
    if recurrence.interval > 1 { rule += ";INTERVAL=\(recurrence.interval)" }
    if !recurrence.weekdays.isEmpty {
      rule += ";BYDAY=" + recurrence.weekdays.map { Self.weekdays[$0] }.joined(separator: ",")
    }
    if let month = recurrence.month { rule += ";BYMONTH=\(month)" }
    if let day = recurrence.monthDay { rule += ";BYMONTHDAY=\(day)" }
    guard let time = recurrence.time else { return .settled(rule) }
    // A part of the day has no place in a rule.
    guard case .clock(let hour, let minute, let part, let isWritten24) = time else { return nil }
    let rules = ClockTime.readings(
      hour: hour, minute: minute, part: part, isWritten24: isWritten24
    ).map { rule + ";BYHOUR=\($0 / 60);BYMINUTE=\($0 % 60)" }
    return rules.count == 1 ? .settled(rules[0]) : .ambiguous(rules)
  }

  private static let weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
}
