/// What a rule's words mean, before a slot type makes a value of it.
enum Meaning: Hashable, Sendable {
  case date(CivilDate)
  /// Minutes since midnight.
  case time(Int)
  /// An hour without a half of the day: both readings, the morning's first.
  case ambiguousTime(Int, Int)
  /// Lex's `MO`, `AF`, `EV`, `NI`.
  case dayPart(String)
  case duration(Period)
}

/// A length of time as it was said: each unit with its own count.
struct Period: Hashable, Sendable {
  /// Years, months, weeks, days, hours, minutes, seconds.
  var counts = [Int](repeating: 0, count: 7)

  /// ISO 8601, such as `P2YT3H10M`.
  var iso: String {
    let letters = ["Y", "M", "W", "D", "H", "M", "S"]
    func part(_ range: Range<Int>) -> String {
      range.map { counts[$0] == 0 ? "" : "\(counts[$0])\(letters[$0])" }.joined()
    }
    let (date, time) = (part(0..<4), part(4..<7))
    if date.isEmpty, time.isEmpty { return "PT0S" }
    return "P" + date + (time.isEmpty ? "" : "T" + time)
  }
}

/// Units of time by their number in the lexicon.
enum TimeUnit: Int, Sendable {
  case year, month, week, day, hour, minute, second
}
