/// Times as Lex V2 writes them: `HH:MM`, both readings of an ambiguous hour with the morning's
/// first, or the name of a part of the day.
///
/// Source: https://docs.aws.amazon.com/lexv2/latest/dg/built-in-slot-time.html
extension SlotRenderer {
  func time(_ time: ClockTime) -> Written? {
    switch time {
    case .clock(let hour, let minute, let part, let isWritten24):
      let readings = ClockTime.readings(
        hour: hour, minute: minute, part: part, isWritten24: isWritten24
      ).map(clock)
      return readings.count == 1 ? .settled(readings[0]) : .ambiguous(readings)
    case .part(let part): return .settled(name(of: part))
    case .offset(let minutes): return .settled(clock(ClockTime.wrapped(now.minutes + minutes)))
    }
  }

  func clock(_ minutes: Int) -> String {
    "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
  }

  /// Lunch and daytime have no name in Lex: both are the afternoon.
  private func name(of part: ClockTime.Part) -> String {
    switch part {
    case .lunch, .daytime: ClockTime.Part.afternoon.rawValue
    default: part.rawValue
    }
  }
}
