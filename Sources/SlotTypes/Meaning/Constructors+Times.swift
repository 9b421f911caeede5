import Language

extension Constructors {
  static let times: [String: Constructor] = [
    /// Hour, minute and part of the day, as far as they were said.
    "clock": { arguments in
      guard let hour = arguments.integer(0) else { return nil }
      return clock(arguments, hour, arguments.integer(1) ?? 0, part: arguments.text(2))
    },
    /// Minutes before an hour: ten to five.
    "clockBefore": { arguments in
      guard let hour = arguments.integer(0), let minutes = arguments.number(1) else { return nil }
      guard let minute = minutes.negated?.integer else { return nil }
      return clock(arguments, hour, minute, part: arguments.text(2))
    },
    /// Digits run together: 730, 0730, 173000.
    "compactClock": { arguments in
      guard let number = arguments.integer(0), let digits = arguments.digits(0) else { return nil }
      let written = digits == 6 ? number / 100 : number
      let isWritten24 = digits > 4 || number < 100 || (digits == 4 && written < 1000)
      return clock(
        written / 100, written % 100, part: arguments.text(1),
        isWritten24: isWritten24 && arguments.text(1) == nil)
    },
    /// Minutes more or less than a time: fifteen past noon.
    "timeAfter": { arguments in moved(arguments, by: 1) },
    "timeBefore": { arguments in moved(arguments, by: -1) },
    "withPart": { arguments in
      guard case .clock(let hour, let minute, nil, let isWritten24)? = arguments.time(0) else {
        return nil
      }
      return clock(hour, minute, part: arguments.text(1), isWritten24: isWritten24)
    },
    /// A time that has its half of the day, said with the part of the day as well.
    "withinPart": { arguments in
      guard case .clock(_, _, _?, _)? = arguments.time(0) else { return nil }
      return arguments[0]
    },
    "dayPart": { arguments in
      arguments.text(0).flatMap(ClockTime.Part.init(rawValue:)).map { .time(.part($0)) }
    },
    "timeFromNow": { arguments in offset(arguments.period(0), sign: 1) },
    "timeAgo": { arguments in offset(arguments.period(0), sign: -1) },
    "now": { _ in .time(.offset(0)) },
  ]

  /// An hour written `07` or `00` is one of twenty-four.
  private static func clock(
    _ arguments: Arguments, _ hour: Int, _ minute: Int, part: String?
  ) -> Value? {
    let isWritten24 = arguments.digits(0) == 2 && hour < 10 && part == nil
    return clock(hour, minute, part: part, isWritten24: isWritten24)
  }

  private static func clock(
    _ hour: Int, _ minute: Int, part: String?, isWritten24: Bool
  ) -> Value? {
    guard (0...24).contains(hour), (-59..<60).contains(minute), hour < 24 || minute <= 0 else {
      return nil
    }
    let part = part.flatMap(ClockTime.Part.init(rawValue:))
    return .time(.clock(hour: hour, minute: minute, part: part, isWritten24: isWritten24))
  }

  private static func moved(_ arguments: Arguments, by sign: Int) -> Value? {
    guard
      case .clock(let hour, let minute, let part, let isWritten24)? = arguments.time(0),
      minute == 0, let minutes = arguments.integer(1), (0..<60).contains(minutes)
    else { return nil }
    return .time(
      .clock(hour: hour, minute: sign * minutes, part: part, isWritten24: isWritten24))
  }

  private static func offset(_ period: Period?, sign: Int) -> Value? {
    guard let period = period?.settled, !period.hasDateUnits else { return nil }
    let minutes = period.whole(.hour) * 60 + period.whole(.minute) + period.whole(.second) / 60
    return .time(.offset(sign * minutes))
  }
}
