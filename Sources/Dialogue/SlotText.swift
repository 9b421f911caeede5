import Conversation
import Foundation

/// Writes a slot's value in a locale's words: `values.json` of that locale.
///
/// `2026-03-06` becomes "Friday, March 6" or "3월 6일 금요일".
package struct SlotText: Decodable, Sendable {
  /// A value and how it reads, tried out by the tests.
  package struct Example: Decodable, Sendable {
    package let type: SlotType.Name
    package let value: String
    package let said: String?
    package let text: String
  }

  struct DateWords: Decodable {
    let pattern: String
    let patternWithYear: String
    /// From Monday.
    let weekdays: [String]
    let months: [String]
  }

  struct TimeWords: Decodable {
    let pattern: String
    let patternOnTheHour: String
    /// Before and after noon.
    let halves: [String]
    /// Times and parts of the day that have a name.
    let named: [String: String]
  }

  struct DurationWords: Decodable {
    struct Unit: Decodable {
      let one: String
      let other: String
    }

    let pattern: String
    let separator: String
    /// By ISO 8601 designator, `TH`, `TM` and `TS` for those after the `T`.
    let units: [String: Unit]
  }

  let date: DateWords
  let time: TimeWords
  let duration: DurationWords
  package let examples: [Example]

  /// The value as a person would say it; an ambiguous one in the user's own words.
  package func text(of value: SlotValue, type: SlotType.Name) -> String {
    guard let meaning = value.interpretedValue else { return value.originalValue }
    let words: String? =
      switch type {
      case "Date": dateText(meaning, said: value.originalValue)
      case "Time": timeText(meaning)
      case "Duration": durationText(meaning)
      default: meaning
      }
    return words ?? meaning
  }

  /// Without a clock the year cannot be told to be this one: it is written if it was said.
  private func dateText(_ iso: String, said: String) -> String? {
    let fields = iso.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard fields.count == 3, let year = fields[0], let month = fields[1], let day = fields[2],
      date.months.indices.contains(month - 1), (1...31).contains(day)
    else { return nil }
    let pattern = said.contains(String(year)) ? date.patternWithYear : date.pattern
    return pattern.filled([
      "year": String(year), "month": date.months[month - 1], "day": String(day),
      "weekday": date.weekdays[weekday(year: year, month: month, day: day)],
    ])
  }

  private func timeText(_ value: String) -> String? {
    if let name = time.named[value] { return name }
    let fields = value.split(separator: ":").map { Int($0) }
    guard fields.count == 2, let hour = fields[0], let minute = fields[1],
      (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    let pattern = minute == 0 ? time.patternOnTheHour : time.pattern
    return pattern.filled([
      "hour": String(hour % 12 == 0 ? 12 : hour % 12), "minute": String(minute),
      "paddedMinute": minute < 10 ? "0\(minute)" : String(minute),
      "half": time.halves[hour < 12 ? 0 : 1],
    ])
  }

  /// Reads ISO 8601, such as `P2DT3H`.
  private func durationText(_ iso: String) -> String? {
    guard iso.first == "P" else { return nil }
    var parts: [String] = []
    var count = ""
    var prefix = ""
    for character in iso.dropFirst() {
      if character == "T" {
        prefix = "T"
      } else if character.isNumber || character == "." {
        count.append(character)
      } else {
        guard let unit = duration.units[prefix + String(character)], !count.isEmpty else {
          return nil
        }
        let name = count == "1" ? unit.one : unit.other
        parts.append(duration.pattern.filled(["count": count, "unit": name]))
        count = ""
      }
    }
    return parts.isEmpty || !count.isEmpty ? nil : parts.joined(separator: duration.separator)
  }
}

/// Days from Monday of a Gregorian date, by Zeller's congruence.
private func weekday(year: Int, month: Int, day: Int) -> Int {
  // January and February count as months 13 and 14 of the year before.
  let (y, m) = month < 3 ? (year - 1, month + 12) : (year, month)
  let fromSaturday = (day + 13 * (m + 1) / 5 + y + y / 4 - y / 100 + y / 400) % 7
  return (fromSaturday + 5) % 7
}

extension String {
  /// Fills in `{name}` places.
  fileprivate func filled(_ values: [String: String]) -> String {
    var text = self
    for (name, value) in values {
      text = text.replacingOccurrences(of: "{\(name)}", with: value)
    }
    return text
  }
}
