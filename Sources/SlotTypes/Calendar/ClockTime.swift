/// A time of day as it was said.
enum ClockTime: Hashable, Sendable {
  /// A part of the day, by Lex's names and two that only decide between morning and evening.
  enum Part: String, Sendable {
    case am = "AM"
    case pm = "PM"
    case morning = "MO"
    case afternoon = "AF"
    case evening = "EV"
    case night = "NI"
    case lunch = "LUNCH"
    case daytime = "DAY"
  }

  /// - Parameters:
  ///   - minute: from -59, for "ten to five".
  ///   - part: nil where none was said.
  ///   - isWritten24: its form leaves no doubt, as `07:30`, `17:30` and `0시`.
  case clock(hour: Int, minute: Int, part: Part?, isWritten24: Bool)
  case part(Part)
  /// From now, in minutes.
  case offset(Int)
}

extension ClockTime {
  /// Minutes since midnight, each reading of an hour that may be of the morning or evening.
  static func readings(hour: Int, minute: Int, part: Part?, isWritten24: Bool) -> [Int] {
    let total = hour * 60 + minute
    if isWritten24 || hour > 12 || hour == 0 { return [wrapped(total)] }
    guard let part else {
      let morning = wrapped(total) % 720
      return [morning, morning + 720]
    }
    let base = hour % 12 * 60 + (part.isAfterNoon(hour) ? 720 : 0)
    return [wrapped(base + minute)]
  }

  static func wrapped(_ minutes: Int) -> Int { ((minutes % 1440) + 1440) % 1440 }
}

extension ClockTime.Part {
  /// Whether an hour from 1 to 12 that was said with this part lies after noon; 12 is noon then.
  fileprivate func isAfterNoon(_ hour: Int) -> Bool {
    switch self {
    case .am, .morning: false
    case .pm, .afternoon: true
    case .evening: hour != 12
    case .night: (6...11).contains(hour)
    case .lunch, .daytime: hour == 12 || hour < 9
    }
  }
}
