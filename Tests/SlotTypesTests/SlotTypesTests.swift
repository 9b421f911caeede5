import Conversation
import SlotTypes
import Testing

@Suite struct SlotTypesTests {
  /// Monday, 2 March 2026, ten in the morning.
  private let now = ReferenceTime(year: 2026, month: 3, day: 2, hour: 10)

  private func value(
    _ text: String, _ type: SlotType.Name, _ locale: LocaleID, at time: ReferenceTime? = nil
  ) throws -> String? {
    let types = try SlotTypes(locale: locale, custom: [])
    return types.resolve(text, as: type, at: time ?? now)?.value.interpretedValue
  }

  @Test(arguments: [
    ("tomorrow", "Date", "2026-03-03"), ("on friday please", "Date", "2026-03-06"),
    ("March 5th", "Date", "2026-03-05"), ("next month", "Date", "2026-04-30"),
    ("half past eight pm", "Time", "20:30"), ("noon", "Time", "12:00"),
    ("two hours", "Duration", "PT2H"), ("half an hour", "Duration", "PT30M"),
    ("minus fifteen", "Number", "-15"), ("three nights", "Number", "3"),
    ("yes please", "Confirmation", "Yes"), ("no thanks", "Confirmation", "No"),
    ("to Paris", "City", "Paris"),
  ])
  func `resolves what English speakers answer`(
    text: String, type: SlotType.Name, expected: String
  ) throws {
    #expect(try value(text, type, "en-US") == expected)
  }

  @Test(arguments: [
    ("내일이요", "Date", "2026-03-03"), ("이번 주 금요일이요", "Date", "2026-03-06"),
    ("3월 5일", "Date", "2026-03-05"), ("다음 달", "Date", "2026-04-30"),
    ("밤 9시 30분", "Time", "21:30"), ("정오", "Time", "12:00"),
    ("두 시간", "Duration", "PT2H"), ("사흘", "Duration", "P3D"),
    ("영하 십오", "Number", "-15"), ("세 박이요", "Number", "3"),
    ("네", "Confirmation", "Yes"), ("아니요 괜찮아요", "Confirmation", "No"),
    ("부산이요", "City", "부산"),
  ])
  func `resolves what Korean speakers answer`(
    text: String, type: SlotType.Name, expected: String
  ) throws {
    #expect(try value(text, type, "ko-KR") == expected)
  }

  @Test(arguments: [("10 o'clock", "en-US"), ("열 시", "ko-KR")])
  func `gives both readings of an hour without a half of the day`(
    text: String, locale: LocaleID
  ) throws {
    let types = try SlotTypes(locale: locale, custom: [])
    let value = try #require(types.resolve(text, as: "Time", at: now)).value
    #expect(value.interpretedValue == nil)
    #expect(value.resolvedValues == ["10:00", "22:00"])
  }

  @Test func `counts tomorrow from the clock that is passed in`() throws {
    let late = ReferenceTime(year: 2026, month: 2, day: 28, hour: 23, minute: 50)
    #expect(try value("tomorrow", "Date", "en-US", at: late) == "2026-03-01")
    let leap = ReferenceTime(year: 2028, month: 2, day: 28)
    #expect(try value("내일", "Date", "ko-KR", at: leap) == "2028-02-29")
  }

  @Test func `keeps to the values of a restricted type, and gives the canonical one`() throws {
    let room = CustomSlotType(
      name: "Room", isRestricted: true,
      values: [.init(canonical: "king", synonyms: ["king size"]), .init(canonical: "twin")])
    let types = try SlotTypes(locale: "en-US", custom: [room])
    #expect(
      types.resolve("a King-Size one", as: "Room", at: now)?.value.interpretedValue == "king")
    #expect(types.resolve("a castle", as: "Room", at: now) == nil)
  }

  @Test(arguments: ["", "  ", "\u{0}", "👩‍👩‍👧", "각ᆨ\u{301}", "99999999999999999999999 years", "{|}\\"])
  func `takes any text without a crash`(text: String) throws {
    for locale: LocaleID in ["en-US", "ko-KR"] {
      let types = try SlotTypes(locale: locale, custom: [])
      for type in SlotType.builtIn {
        if let found = types.resolve(text, as: type, at: now) {
          let scalars = Array(text.unicodeScalars)
          #expect(0 <= found.start && found.start <= found.end && found.end <= scalars.count)
        }
        _ = types.mentions(of: type, in: text, at: now)
      }
    }
  }

  @Test func `gives the same samples for the same seed`() throws {
    for locale: LocaleID in ["en-US", "ko-KR"] {
      let types = try SlotTypes(locale: locale, custom: [])
      for type in SlotType.builtIn {
        let samples = types.samples(of: type, count: 5, seed: 3)
        #expect(!samples.isEmpty, "\(type) in \(locale)")
        #expect(samples == types.samples(of: type, count: 5, seed: 3))
      }
    }
  }
}
