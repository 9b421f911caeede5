import Language

/// The times of day that words mean.
enum TimeMeanings {
  /// An hour, perhaps with minutes and with a half of the day.
  static func clock(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    let half = found["half"] ?? found["ampm"] ?? found["partofday"]
    if let digits = found["hhmm"] {
      return digits % 100 < 60 ? time(digits / 100, digits % 100, half) : nil
    }
    guard let hour = found.first("hour") else { return nil }
    // 05:00 is a time of a 24-hour clock.
    if hour.digitCount == 2, hour.value < 10, found["minute"] != nil, half == nil {
      return .time(hour.value * 60 + (found["minute"] ?? 0))
    }
    return time(hour.value, found["minute"] ?? 0, half)
  }

  static func halfHour(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    found["hour"].flatMap { time($0, 30, found["half"]) }
  }

  static func minutesPast(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    shifted(found, now, by: found["quarter"] ?? found["minute"])
  }

  static func minutesTo(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    shifted(found, now, by: (found["quarter"] ?? found["minute"]).map { -$0 })
  }

  static func fixed(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    found["fixed"].map { .time($0) }
  }

  static func dayPart(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    found.first("daypart").map { .dayPart($0.text) }
  }

  static func now(_ found: Captures, _ now: ReferenceTime) -> Meaning? { .time(now.minutes) }

  static func later(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    offset(found).map { .time((now.minutes + $0) % 1440) }
  }

  static func earlier(_ found: Captures, _ now: ReferenceTime) -> Meaning? {
    offset(found).map { .time((now.minutes + 1440 - $0 % 1440) % 1440) }
  }

  /// Minutes before or after an hour, noon or midnight.
  private static func shifted(_ found: Captures, _ now: ReferenceTime, by minutes: Int?) -> Meaning?
  {
    guard let minutes else { return nil }
    if let fixed = found["fixed"] { return .time((fixed + minutes + 1440) % 1440) }
    return found["hour"].flatMap {
      time($0, minutes + (found["past"] ?? 0), found["half"])
    }
  }

  /// - Parameter half: 0 before noon, 1 after it, 2 the evening, 3 the night, 4 around noon.
  private static func time(_ hour: Int, _ minute: Int, _ half: Int?) -> Meaning? {
    guard (0...24).contains(hour), (-59..<120).contains(minute) else { return nil }
    let isAfterNoon: Bool
    switch half {
    case nil:
      let minutes = (hour * 60 + minute + 1440) % 1440
      if hour > 12 || hour == 0 { return .time(minutes) }
      return .ambiguousTime(minutes % 720, minutes % 720 + 720)
    case 0: isAfterNoon = false
    case 3: isAfterNoon = hour >= 6 && hour != 12
    case 4: isAfterNoon = !(9...11).contains(hour)
    default: isAfterNoon = true
    }
    let base = hour > 12 ? hour * 60 : hour % 12 * 60 + (isAfterNoon ? 720 : 0)
    return .time((base + minute + 1440) % 1440)
  }

  /// The counted hours and minutes, in minutes.
  private static func offset(_ found: Captures) -> Int? {
    var minutes = Rational(0)
    for (count, word) in found.counted("unit") {
      let length: Int
      switch TimeUnit(rawValue: word.value) {
      case .hour: length = 60
      case .minute: length = 1
      default: return nil
      }
      guard let part = count.multiplied(by: Rational(length)), let sum = minutes.adding(part) else {
        return nil
      }
      minutes = sum
    }
    guard let whole = minutes.integer, (0..<1_000_000).contains(whole) else { return nil }
    return whole
  }
}
