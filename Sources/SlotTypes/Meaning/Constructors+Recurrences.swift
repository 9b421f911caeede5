import Language

extension Constructors {
  static let recurrences: [String: Constructor] = [
    /// Every so many units, which may themselves be several: a quarter is `month 3`.
    "again": { arguments in
      guard let parts = arguments.text(0)?.split(separator: " "), let unit = parts.first,
        let frequency = frequency(unit), let count = arguments.integer(1),
        (1...maxInterval).contains(count)
      else { return nil }
      let size = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
      return .recurrence(Recurrence(frequency: frequency, interval: size * count))
    },
    /// Every so many weeks on these weekdays, as far as they were said.
    "againOn": { arguments in
      guard let interval = arguments.integer(0) else { return nil }
      let weekdays = Set(arguments.all.indices.dropFirst().compactMap { arguments.integer($0) })
      guard !weekdays.isEmpty else { return nil }
      return .recurrence(
        Recurrence(frequency: .weekly, interval: interval, weekdays: weekdays.sorted()))
    },
    "againOnDay": { arguments in
      arguments.integer(0).map { .recurrence(Recurrence(frequency: .monthly, monthDay: $0)) }
    },
    /// A day of the year, or of the week.
    "againOnDate": { arguments in
      switch arguments.date(0) {
      case .calendar(nil, let month, let day, nil):
        .recurrence(Recurrence(frequency: .yearly, month: month, monthDay: day))
      case .weekday(let weekday):
        .recurrence(Recurrence(frequency: .weekly, weekdays: [weekday]))
      default: nil
      }
    },
    "againAt": { arguments in
      guard var recurrence = arguments.recurrence(0), let time = arguments.time(1) else {
        return nil
      }
      recurrence.time = time
      return .recurrence(recurrence)
    },
  ]

  /// Nobody means more.
  private static let maxInterval = 1000

  private static func frequency(_ unit: Substring) -> Recurrence.Frequency? {
    switch unit {
    case "day": .daily
    case "week": .weekly
    case "month": .monthly
    case "year": .yearly
    default: nil
    }
  }
}
