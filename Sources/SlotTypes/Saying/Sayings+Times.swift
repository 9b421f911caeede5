import Language

extension Sayings {
  /// `15:05`, or Lex's name of a part of the day.
  func words(forTime value: String, _ style: WordsStyle) -> String? {
    let clock = value.split(separator: ":").map { Int($0) }
    guard clock.count == 2 else { return words("part", ["part": .text(value)], style) }
    guard let hour = clock[0], let minute = clock[1], (0..<24).contains(hour),
      (0..<60).contains(minute)
    else { return nil }
    let fields: [Substring: Field] = [
      "hour": .number(Rational(hour)), "minute": .number(Rational(minute)),
      "hour12": .number(Rational(hour % 12 == 0 ? 12 : hour % 12)),
      "half": .text(hour < 12 ? "AM" : "PM"),
    ]
    return words("time", fields, style)
  }

  /// ISO 8601, such as `P2DT3H`.
  func words(forDuration value: String, _ style: WordsStyle) -> String? {
    guard value.first == "P" else { return nil }
    var parts: [String] = []
    var isTime = false
    var count = ""
    for letter in value.dropFirst() {
      if letter == "T" {
        isTime = true
      } else if letter.isNumber || letter == "." {
        count.append(letter)
      } else {
        guard let part = words(count, Self.unit(letter, isTime: isTime), style) else { return nil }
        parts.append(part)
        count = ""
      }
    }
    guard !parts.isEmpty, count.isEmpty else { return nil }
    return parts.joined(separator: separator("between units", style))
  }

  private func words(_ count: String, _ unit: Substring?, _ style: WordsStyle) -> String? {
    guard let number = Rational(decimal: count), let unit,
      let said = words(forNumber: count, of: "Number", style)
    else { return nil }
    return words(unit, ["count": .number(number), "number": .text(said)], style)
  }

  private static func unit(_ letter: Character, isTime: Bool) -> Substring? {
    switch letter {
    case "Y": "year"
    case "M": isTime ? "minute" : "month"
    case "W": "week"
    case "D": "day"
    case "H": "hour"
    case "S": "second"
    default: nil
    }
  }
}
