import Conversation
import Foundation
import SlotTypes
import Testing

@Suite struct CalendarTests {
  private func date(_ text: String, at iso: String) throws -> String? {
    let now = try #require(ReferenceTime(iso: iso))
    return try SlotTypes(locale: "en-US", custom: [])
      .resolve(text, as: "Date", at: now)?.value.interpretedValue
  }

  @Test(arguments: [
    ("2027-03-01", "february 29", "2028-02-29"), ("2096-03-01", "february 29", "2104-02-29"),
    ("2026-01-31", "in one month", "2026-02-28"), ("2028-01-31", "in one month", "2028-02-29"),
    ("2028-02-29", "in one year", "2029-02-28"), ("2026-12-31", "tomorrow", "2027-01-01"),
    ("2026-04-15", "the 31st", "2026-05-31"),
  ])
  func `keeps to days that exist`(now: String, text: String, expected: String) throws {
    #expect(try date(text, at: now) == expected)
  }

  /// Weeks begin on Monday.
  @Test(arguments: [
    ("2026-03-01", "this sunday", "2026-03-01"), ("2026-03-01", "next monday", "2026-03-02"),
    ("2026-03-01", "this week", "2026-02-23"), ("2026-03-02", "this week", "2026-03-02"),
    ("2026-03-02", "monday", "2026-03-02"),
  ])
  func `counts weeks from Monday`(now: String, text: String, expected: String) throws {
    #expect(try date(text, at: now) == expected)
  }

  /// 2 March 2026, 14:55 and 15:05 UTC: 23:55 of the same day and 00:05 of the next in Seoul.
  @Test(arguments: [
    (1_772_463_300, "Asia/Seoul", "2026-03-03"), (1_772_463_900, "Asia/Seoul", "2026-03-04"),
    (1_772_463_900, "UTC", "2026-03-03"),
  ])
  func `takes tomorrow from the clock of the session's zone`(
    seconds: Int, zone: String, expected: String
  ) throws {
    let now = ReferenceTime(Date(timeIntervalSince1970: TimeInterval(seconds)), in: zone)
    #expect(try date("tomorrow", at: now.description) == expected)
  }
}
