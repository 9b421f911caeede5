import Conversation
import Foundation
import SlotTypes
import Testing

/// What depends on the day on which it is said.
@Suite struct CalendarTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var time: String
    var date: String
    var testDescription: String { "\(text) on \(time)" }

    init(_ text: String, _ time: String, _ date: String) {
      (self.text, self.time, self.date) = (text, time, date)
    }
  }

  private func date(_ example: Case, _ locale: LocaleID) throws -> String? {
    let time = try #require(ReferenceTime(iso: example.time))
    return try SlotTypes(locale: locale, custom: [])
      .resolve(example.text, as: "Date", at: time)?.value.interpretedValue
  }

  @Test(arguments: [
    Case("tomorrow", "2026-03-01T23:50:00", "2026-03-02"),
    Case("tomorrow", "2026-03-02T00:10:00", "2026-03-03"),
    Case("in a month", "2027-01-31", "2027-02-28"),
    Case("february 29", "2026-03-22", "2028-02-29"),
    Case("february 29", "2096-03-22", "2104-02-29"),
    Case("a year from today", "2028-02-29", "2029-02-28"),
    Case("the 31st", "2026-02-10", "2026-03-31"),
    Case("next monday", "2026-03-01", "2026-03-02"),  // a Sunday
    Case("this week", "2026-03-01", "2026-02-23"),
    Case("next week", "2026-03-01", "2026-03-01"),
    Case("december 31", "2026-12-31", "2026-12-31"),
    Case("january 1st", "2026-12-31", "2027-01-01"),
    Case("easter", "2026-02-10", "2026-04-05"),
    Case("in 9000 years", "2026-02-10", "none"),
  ])
  func `counts from the day on which it is said`(example: Case) throws {
    #expect(try date(example, "en-US") ?? "none" == example.date)
  }

  @Test(arguments: [
    Case("추석", "2026-02-10", "2026-09-25"), Case("설날", "2026-02-18", "2027-02-07"),
    Case("내일", "2026-12-31T23:59:00", "2027-01-01"), Case("한 달 뒤", "2026-01-31", "2026-02-28"),
    Case("이번 주 일요일", "2026-03-01", "2026-03-01"), Case("다음 주 월요일", "2026-03-01", "2026-03-02"),
    Case("2월 29일", "2026-03-01", "2028-02-29"), Case("작년 설날", "2026-03-01", "2025-01-29"),
  ])
  func `counts Korean days as well`(example: Case) throws {
    #expect(try date(example, "ko-KR") == example.date)
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
    #expect(try date(Case("tomorrow", now.description, expected), "en-US") == expected)
  }
}
