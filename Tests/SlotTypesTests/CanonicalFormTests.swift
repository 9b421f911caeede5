import Conversation
import SlotTypes
import Testing

/// What a slot holds means the same when it is said again.
@Suite struct CanonicalFormTests {
  private let now = SlotTypes.exampleTime

  /// The values of the rules' examples, where a value is an expression of its type: `PT1H` is how
  /// a length of time is written down, but nobody says it, no more than ranges of days, days with
  /// times and what comes again; and `10:30` may be of the evening.
  private static func values(of locale: LocaleID) throws -> [(type: SlotType.Name, value: String)] {
    try SlotTypes.ruleExamples(locale: locale).compactMap { example in
      guard let value = example.values.first, example.values.count == 1 else { return nil }
      switch example.type {
      case "DateRange", "DateTime", "Duration", "Recurrence": return nil
      case "Time" where !value.contains(":") || ("10"..<"13").contains(value): return nil
      default: return (example.type, value)
      }
    }
  }

  @Test(arguments: ["en-US", "en-GB", "ko-KR"] as [LocaleID])
  func `resolves the values of its rules to themselves`(locale: LocaleID) throws {
    let types = try SlotTypes(locale: locale, custom: [])
    let values = try Self.values(of: locale)
    #expect(values.count > 150)
    for (type, value) in values {
      let found = types.resolve(value, as: type, at: now)?.value
      #expect(found?.interpretedValue == value, "\(type): '\(value)'")
    }
  }

  @Test(
    arguments: [
      ("PhoneNumber", "+15095551212"), ("PhoneNumber", "01023456789"),
      ("EmailAddress", "jane_doe@example.org"), ("AlphaNumeric", "AB12"),
      ("UKPostalCode", "SW1A 1AA"), ("URL", "https://example.com/a?b=1"), ("City", "Paris"),
      ("FreeFormInput", "whatever it is"),
    ] as [(SlotType.Name, String)])
  func `resolves written values to themselves`(type: SlotType.Name, value: String) throws {
    for locale: LocaleID in ["en-US", "ko-KR"] {
      let found = try SlotTypes(locale: locale, custom: []).resolve(value, as: type, at: now)?.value
      #expect(found?.interpretedValue == value, "\(locale)")
    }
  }

  @Test(arguments: ["en-US", "en-GB", "ko-KR"] as [LocaleID])
  func `resolves any day, clock time and number to itself`(locale: LocaleID) throws {
    let types = try SlotTypes(locale: locale, custom: [])
    var random = SeededGenerator(state: 11)
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: width - "\(number)".count) + "\(number)"
    }
    for _ in 0..<300 {
      let year = padded(Int.random(in: 1000...9999, using: &random), 4)
      let month = padded(Int.random(in: 1...12, using: &random), 2)
      let date = "\(year)-\(month)-\(padded(Int.random(in: 1...28, using: &random), 2))"
      #expect(types.resolve(date, as: "Date", at: now)?.value.interpretedValue == date)
      let hour = [0...9, 13...23].randomElement(using: &random)!.randomElement(using: &random)!
      let time = "\(padded(hour, 2)):\(padded(Int.random(in: 0...59, using: &random), 2))"
      #expect(types.resolve(time, as: "Time", at: now)?.value.interpretedValue == time)
      let number = "\(Int.random(in: -1_000_000_000...1_000_000_000, using: &random))"
      #expect(types.resolve(number, as: "Number", at: now)?.value.interpretedValue == number)
    }
  }
}
