import Conversation
import Language
import SlotTypes
import Testing

@Suite struct MentionTests {
  private let now = SlotTypes.exampleTime

  private func mentions(_ type: SlotType.Name, _ text: String, _ locale: LocaleID) throws
    -> [String]
  {
    try SlotTypes(locale: locale, custom: []).mentions(of: type, in: text, at: now)
      .map(\.value.originalValue)
  }

  @Test func `leaves prepositions and particles out of a value`() throws {
    #expect(
      try mentions("Date", "book it from March 3rd to march 5th", "en-US")
        == ["March 3rd", "march 5th"])
    #expect(try mentions("Time", "wake me at 7", "en-US") == ["7"])
    #expect(try mentions("Date", "다음 주 금요일부터 3월 5일까지요", "ko-KR") == ["다음 주 금요일", "3월 5일"])
    #expect(try mentions("Number", "어른 두 명하고 아이 3명이요", "ko-KR") == ["두", "3"])
  }

  @Test(arguments: [
    ("Number", "이 호텔 네 좋아요", "ko-KR"), ("Date", "may I ask something", "en-US"),
    ("Number", "that one is nice", "en-US"), ("Time", "세 시간 걸려요", "ko-KR"),
    ("URL", "closed on sat.sunday too", "en-US"), ("Temperature", "room 21", "en-US"),
    ("Age", "room 21", "en-US"), ("FreeFormInput", "anything at all", "en-US"),
    ("Date", "27층이요", "ko-KR"),
  ])
  func `takes no ordinary word for a value`(
    type: SlotType.Name, text: String, locale: LocaleID
  ) throws {
    #expect(try mentions(type, text, locale) == [])
  }

  @Test func `finds the mentions of several types at once`() throws {
    let types = try SlotTypes(locale: "en-US", custom: [])
    let text = "a hotel in Berlin for two nights from tomorrow at 5 pm"
    let all: [SlotType.Name] = ["City", "Number", "Date", "Time", "FreeFormInput", "Duration"]
    let found = types.mentions(of: all, in: NormalizedText(text), at: now)
    #expect(
      found.map { $0.map(\.value.originalValue) }
        == [["Berlin"], ["two", "5"], ["tomorrow"], ["5 pm"], [], ["two nights"]])
    for (type, mentions) in zip(all, found) {
      #expect(mentions == types.mentions(of: type, in: text, at: now))
    }
  }
}
