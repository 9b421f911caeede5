import Conversation
import SlotTypes
import Testing

@Suite struct CustomValueTests {
  private static let now = ReferenceTime(year: 2026, month: 3, day: 2)

  private func value(_ text: String, _ locale: LocaleID, _ type: CustomSlotType) throws -> String? {
    try SlotTypes(locale: locale, custom: [type]).resolve(text, as: type.name, at: Self.now)?
      .value.interpretedValue
  }

  @Test(
    arguments: [
      ("a King-Size one", "en-US", "king"), ("the kingsize, please", "en-US", "king"),
      ("트윈룸으로", "ko-KR", "twin"), ("트윈 룸이요", "ko-KR", "twin"), ("킹룸으로 할게요", "ko-KR", "king"),
    ] as [(String, LocaleID, String)])
  func `gives the canonical value of a synonym, whatever its spacing and particles`(
    text: String, locale: LocaleID, expected: String
  ) throws {
    #expect(try value(text, locale, .room) == expected)
  }

  @Test(arguments: [("a castle", "en-US"), ("성이요", "ko-KR")] as [(String, LocaleID)])
  func `takes no other value for a restricted type`(text: String, locale: LocaleID) throws {
    #expect(try value(text, locale, .room) == nil)
  }

  @Test(
    arguments: [("a castle please", "en-US", "castle"), ("성이요", "ko-KR", "성")]
      as [(String, LocaleID, String)])
  func `takes any words for an open type, without what surrounds them`(
    text: String, locale: LocaleID, expected: String
  ) throws {
    var open = CustomSlotType.room
    open.isRestricted = false
    #expect(try value(text, locale, open) == expected)
  }

  @Test func `takes particles off a city`() throws {
    let types = try SlotTypes(locale: "ko-KR", custom: [])
    let found = types.resolve("부산이요", as: "City", at: Self.now)
    #expect(found?.value.interpretedValue == "부산")
    #expect(found?.end == 2)
  }
}
