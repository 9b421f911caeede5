import Conversation
import SlotTypes
import Testing

@Suite struct CustomSlotTypeTests {
  private static let values: [CustomSlotType.Value] = [
    .init(canonical: "queen"), .init(canonical: "king", synonyms: ["king size", "King-Size bed"]),
    .init(canonical: "deluxe", synonyms: ["suite", "deluxe sea view"]),
  ]
  private let now = SlotTypes.exampleTime

  private func value(_ text: String, isRestricted: Bool) throws -> String? {
    let room = CustomSlotType(name: "Room", isRestricted: isRestricted, values: Self.values)
    return try SlotTypes(locale: "en-US", custom: [room])
      .resolve(text, as: "Room", at: now)?.value.interpretedValue
  }

  @Test(arguments: [
    ("QUEEN", "queen"), ("ｋｉｎｇ", "king"), ("a king-size bed please", "king"),
    ("the deluxe one", "deluxe"), ("kingsize", "king"), ("two suites", "deluxe"),
    ("deluxe sea view", "deluxe"),
  ])
  func `gives the canonical value of what is contained in the reply`(
    text: String, value expected: String
  ) throws {
    #expect(try value(text, isRestricted: true) == expected)
    #expect(try value(text, isRestricted: false) == expected)
  }

  @Test(arguments: ["a castle", "kingdom", "unqueenly", ""])
  func `gives nothing for a value that a restricted type does not have`(text: String) throws {
    #expect(try value(text, isRestricted: true) == nil)
  }

  @Test func `gives what was said in an open type, without what surrounds it`() throws {
    #expect(try value("I'd like the castle please", isRestricted: false) == "castle")
    #expect(try value("...", isRestricted: false) == nil)
  }

  @Test(arguments: [
    ("디럭스로 할게요", "디럭스"), ("오션 뷰요", "오션뷰"), ("오션뷰로 주세요", "오션뷰"), ("트윈이요", "디럭스 트윈"),
  ])
  func `keeps Korean particles out of values`(text: String, expected: String) throws {
    let room = CustomSlotType(
      name: "Room", isRestricted: true,
      values: [
        .init(canonical: "디럭스"), .init(canonical: "오션뷰"),
        .init(canonical: "디럭스 트윈", synonyms: ["트윈"]),
      ])
    let types = try SlotTypes(locale: "ko-KR", custom: [room])
    #expect(types.resolve(text, as: "Room", at: now)?.value.interpretedValue == expected)
    #expect(types.resolve("트윈스", as: "Room", at: now) == nil)
  }

  @Test func `finds every value mentioned, the longest where they overlap`() throws {
    let room = CustomSlotType(name: "Room", values: Self.values)
    let mentions = try SlotTypes(locale: "en-US", custom: [room])
      .mentions(of: "Room", in: "A Deluxe sea view or a king.", at: now)
    #expect(mentions.map(\.value.originalValue) == ["Deluxe sea view", "king"])
    #expect(mentions.map(\.value.interpretedValue) == ["deluxe", "king"])
    #expect(mentions.map(\.start) == [2, 23])
  }
}
