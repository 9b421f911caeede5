import Conversation
import SlotTypes
import Testing

/// Values that several answers say together.
@Suite struct PartialValueTests {
  /// Tuesday, 10 March 2026.
  private static let now = ReferenceTime(year: 2026, month: 3, day: 10, hour: 10)

  /// What the last of `answers` means, each one read in the light of those before it.
  private func value(
    _ answers: [String], _ type: SlotType.Name, _ locale: LocaleID,
    at time: ReferenceTime = now
  ) throws -> SlotValue? {
    let types = try SlotTypes(locale: locale, custom: [])
    var value: SlotValue?
    for answer in answers {
      value = types.resolve(answer, as: type, completing: value?.partial, at: time)?.value
    }
    return value
  }

  @Test(
    arguments: [
      (["April", "the fifth"], "2026-04-05"), (["March", "the fifth"], "2027-03-05"),
      (["February", "the 29th"], "2028-02-29"), (["next week", "Tuesday"], "2026-03-17"),
      (["this week", "on Friday please"], "2026-03-13"), (["next month", "15"], "2026-04-15"),
      (["next month", "the first Monday"], "2026-04-06"),
      (["2027", "March", "the fifth"], "2027-03-05"), (["2027", "June 3rd"], "2027-06-03"),
      (["next week", "tomorrow"], "2026-03-11"), (["April", "the 31st"], "2026-03-31"),
    ] as [([String], String)])
  func `completes a date`(answers: [String], date: String) throws {
    let value = try #require(try value(answers, "Date", "en-US"))
    #expect(value.interpretedValue == date)
    #expect(value.partial == nil)
  }

  @Test(
    arguments: [
      (["삼월", "오일이요"], "2027-03-05"), (["다음 주", "화요일"], "2026-03-17"),
      (["다음 달", "15일"], "2026-04-15"), (["다음 달", "첫 번째 월요일"], "2026-04-06"),
      (["내년", "3월", "5일"], "2027-03-05"), (["이번 달", "말일이요"], "2026-03-31"),
      (["다음 주", "내일이요"], "2026-03-11"),
    ] as [([String], String)])
  func `completes a Korean date`(answers: [String], date: String) throws {
    let value = try #require(try value(answers, "Date", "ko-KR"))
    #expect(value.interpretedValue == date)
    #expect(value.partial == nil)
  }

  @Test(
    arguments: [
      (["10", "pm"], "en-US", "22:00"), (["half past seven", "in the morning"], "en-US", "07:30"),
      (["quarter to twelve", "at night"], "en-US", "23:45"), (["12:30", "am"], "en-US", "00:30"),
      (["in the afternoon", "three"], "en-US", "15:00"), (["10", "11 am"], "en-US", "11:00"),
      (["열 시", "오후요"], "ko-KR", "22:00"), (["오후", "세 시"], "ko-KR", "15:00"),
      (["저녁", "7시 반"], "ko-KR", "19:30"), (["10", "밤이요"], "ko-KR", "22:00"),
    ] as [([String], LocaleID, String)])
  func `completes a time`(answers: [String], locale: LocaleID, time: String) throws {
    let value = try #require(try value(answers, "Time", locale))
    #expect(value.interpretedValue == time)
    #expect(value.partial == nil)
  }

  @Test(
    arguments: [
      (["tomorrow", "at 5 pm"], "en-US", "2026-03-11T17:00"),
      (["tomorrow", "five o'clock", "pm"], "en-US", "2026-03-11T17:00"),
      (["next week", "Tuesday at noon"], "en-US", "2026-03-17T12:00"),
      (["at 11", "pm"], "en-US", "2026-03-10T23:00"),
      (["내일", "오후 다섯 시"], "ko-KR", "2026-03-11T17:00"),
      (["내일", "다섯 시", "오후요"], "ko-KR", "2026-03-11T17:00"),
      (["다음 주", "화요일", "정오"], "ko-KR", "2026-03-17T12:00"),
    ] as [([String], LocaleID, String)])
  func `completes a day and time`(answers: [String], locale: LocaleID, moment: String) throws {
    let value = try #require(try value(answers, "DateTime", locale))
    #expect(value.interpretedValue == moment)
    #expect(value.partial == nil)
  }

  @Test(
    arguments: [
      ("10", "Time", "en-US", .half), ("in the evening", "Time", "en-US", .hour),
      ("March", "Date", "en-US", .day), ("next week", "Date", "en-US", .day),
      ("세 시", "Time", "ko-KR", .half), ("오후", "Time", "ko-KR", .hour),
      ("삼월", "Date", "ko-KR", .day), ("다음 주", "Date", "ko-KR", .day),
      ("tomorrow", "Date", "en-US", nil), ("10 pm", "Time", "en-US", nil),
      ("17:00", "Time", "ko-KR", nil), ("three", "Number", "en-US", nil),
    ] as [(String, SlotType.Name, LocaleID, PartialValue.Missing?)])
  func `says what a value lacks`(
    text: String, type: SlotType.Name, locale: LocaleID, missing: PartialValue.Missing?
  ) throws {
    #expect(try value([text], type, locale)?.partial?.missing == missing)
  }

  @Test func `means the week that was next when it was said`() throws {
    let types = try SlotTypes(locale: "en-US", custom: [])
    let sunday = ReferenceTime(year: 2026, month: 3, day: 15, hour: 23, minute: 59)
    let monday = ReferenceTime(year: 2026, month: 3, day: 16)
    let partial = types.resolve("next week", as: "Date", at: sunday)?.value.partial
    let value = types.resolve("Tuesday", as: "Date", completing: partial, at: monday)?.value
    #expect(value?.interpretedValue == "2026-03-17")
  }

  @Test(arguments: ["", "x", "25:00", "2026-13-01/2026-12-01", "R/", "1/2/3", "99:99", "PMM"])
  func `takes an answer by itself where a client made the beginning up`(known: String) throws {
    let types = try SlotTypes(locale: "en-US", custom: [])
    let partial = PartialValue(missing: .day, known: known)
    let value = types.resolve("March 20", as: "Date", completing: partial, at: Self.now)?.value
    #expect(value?.interpretedValue == "2026-03-20")
  }
}
