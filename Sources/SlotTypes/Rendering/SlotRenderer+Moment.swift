/// A day and a time as `2026-02-11T17:00`; a day alone as a date, with a part of the day as
/// `2026-02-11TMO`. A time alone is the next such time.
extension SlotRenderer {
  func moment(_ day: DateExpression?, _ time: ClockTime?) -> Written? {
    if case .offset(let minutes)? = time, day == nil { return .settled(fromNow(minutes)) }
    let dates = day.flatMap { date($0) }
    if day != nil, dates == nil { return nil }
    guard let time else { return dates }
    guard let readings = self.time(time)?.readings else { return nil }
    let moments = readings.map { reading in
      "\(dates?.readings.first ?? next(reading, of: time))T\(reading)"
    }
    return moments.count == 1 ? .settled(moments[0]) : .ambiguous(moments)
  }

  /// The day on which it is such a time again.
  private func next(_ reading: String, of time: ClockTime) -> String {
    if case .part = time { return now.date.iso }
    let isPast = reading < self.clock(now.minutes)
    return now.date.adding(days: isPast ? 1 : 0).iso
  }

  private func fromNow(_ minutes: Int) -> String {
    let total = now.minutes + minutes
    let wrapped = ClockTime.wrapped(total)
    return now.date.adding(days: (total - wrapped) / 1440).iso + "T" + clock(wrapped)
  }
}

extension SlotRenderer.Written {
  var readings: [String] {
    switch self {
    case .settled(let value): [value]
    case .ambiguous(let values): values
    }
  }
}
