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
    Case("this week", "2026-02-23", "2026-02-23"),  // a Monday
    Case("this sunday", "2026-02-24", "2026-03-01"), Case("sunday", "2026-02-28", "2026-03-01"),
    Case("next month", "2026-01-31", "2026-02-28"), Case("a month ago", "2026-03-31", "2026-02-28"),
    Case("in a year", "2028-02-29", "2029-02-28"), Case("february 30", "2026-02-10", "none"),
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
    Case("내일", "2026-03-02T00:10:00", "2026-03-03"), Case("이번 주", "2026-03-01", "2026-02-23"),
    Case("일요일", "2026-02-28", "2026-03-01"), Case("다음 달", "2026-01-31", "2026-02-28"),
    Case("일 년 뒤", "2028-02-29", "2029-02-28"), Case("추석", "2026-09-26", "2027-09-15"),
    Case("내년 추석", "2026-02-10", "2027-09-15"), Case("설날", "2026-02-17", "2026-02-17"),
    Case("2월 29일", "2026-03-01", "2028-02-29"), Case("작년 설날", "2026-03-01", "2025-01-29"),
  ])
  func `counts Korean days as well`(example: Case) throws {
    #expect(try date(example, "ko-KR") == example.date)
  }

  /// Around midnight of a zone, and around the hours that a change of its clocks skips or repeats:
  /// the day is the zone's, and tomorrow is the next of the calendar, be the day 23 or 25 hours long.
  @Test(arguments: [
    ("2026-03-02T14:50:00Z", "Asia/Seoul", "2026-03-02T23:50:00", "2026-03-03"),
    ("2026-03-02T15:10:00Z", "Asia/Seoul", "2026-03-03T00:10:00", "2026-03-04"),
    ("2026-03-02T15:10:00Z", "UTC", "2026-03-02T15:10:00", "2026-03-03"),
    ("2026-03-08T04:50:00Z", "America/New_York", "2026-03-07T23:50:00", "2026-03-08"),
    ("2026-03-08T06:59:00Z", "America/New_York", "2026-03-08T01:59:00", "2026-03-09"),
    ("2026-03-08T07:01:00Z", "America/New_York", "2026-03-08T03:01:00", "2026-03-09"),
    ("2026-03-09T03:50:00Z", "America/New_York", "2026-03-08T23:50:00", "2026-03-09"),
    ("2026-10-25T00:30:00Z", "Europe/Paris", "2026-10-25T02:30:00", "2026-10-26"),
    ("2026-10-25T01:30:00Z", "Europe/Paris", "2026-10-25T02:30:00", "2026-10-26"),
    ("2026-10-25T22:50:00Z", "Europe/Paris", "2026-10-25T23:50:00", "2026-10-26"),
  ])
  func `takes tomorrow from the clock of the session's zone`(
    moment: String, zone: String, clock: String, expected: String
  ) throws {
    let now = ReferenceTime(try Date(moment, strategy: .iso8601), in: zone)
    #expect(now.description == clock)
    #expect(try date(Case("tomorrow", clock, expected), "en-US") == expected)
    #expect(try date(Case("내일", clock, expected), "ko-KR") == expected)
  }

  /// An hour that a change of the clocks skips or repeats is written all the same: Lex gives no
  /// moment, and whoever books knows the place.
  @Test(arguments: ["2026-03-08T01:00:00", "2026-10-25T02:30:00"])
  func `gives the wall's time on a day when the clocks change`(now: String) throws {
    let now = try #require(ReferenceTime(iso: now))
    for (locale, text) in [("en-US", "2:30 am"), ("ko-KR", "새벽 두 시 반")] {
      let types = try SlotTypes(locale: LocaleID(locale), custom: [])
      #expect(types.resolve(text, as: "Time", at: now)?.value.interpretedValue == "02:30")
    }
  }

  @Test(arguments: [
    ("2026-03-02T23:50:00", "in 20 minutes", "en-US", "00:10"),
    ("2026-03-02T00:10:00", "20 minutes ago", "en-US", "23:50"),
    ("2026-03-02T23:50:00", "20분 뒤", "ko-KR", "00:10"),
    ("2026-03-02T00:10:00", "20분 전", "ko-KR", "23:50"),
  ])
  func `counts minutes across midnight`(
    now: String, text: String, locale: String, time: String
  ) throws {
    let now = try #require(ReferenceTime(iso: now))
    let types = try SlotTypes(locale: LocaleID(locale), custom: [])
    #expect(types.resolve(text, as: "Time", at: now)?.value.interpretedValue == time)
  }
}
