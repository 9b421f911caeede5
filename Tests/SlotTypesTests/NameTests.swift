import Conversation
import SlotTypes
import Testing

@Suite struct NameTests {
  private func value(_ text: String, _ type: SlotType.Name, _ locale: LocaleID) throws -> String? {
    try SlotTypes(locale: locale, custom: [])
      .resolve(text, as: type, at: SlotTypes.exampleTime)?.value.interpretedValue
  }

  @Test(arguments: [
    ("I want to go to Paris please", "City", "Paris"), ("Paris, France", "City", "Paris"),
    ("new york city", "City", "new york city"), ("Xanadu", "City", "Xanadu"),
    ("my name is Emily", "FirstName", "Emily"), ("from Japan", "Country", "Japan"),
  ])
  func `finds the name in an English reply`(
    text: String, type: SlotType.Name, name: String
  ) throws {
    #expect(try value(text, type, "en-US") == name)
  }

  @Test(arguments: [
    ("부산이요", "City", "부산"), ("서울로 갈게요", "City", "서울"), ("제주도로 부탁드려요", "City", "제주도"),
    ("종로요", "City", "종로"), ("제 이름은 민수예요", "FirstName", "민수"), ("독일이요", "Country", "독일"),
    ("무릉도원이요", "City", "무릉도원"),
  ])
  func `keeps Korean particles out of names`(
    text: String, type: SlotType.Name, name: String
  ) throws {
    #expect(try value(text, type, "ko-KR") == name)
  }

  @Test func `mentions known places only`() throws {
    let types = try SlotTypes(locale: "ko-KR", custom: [])
    let mentions = types.mentions(
      of: "City", in: "부산에서 서울까지 무릉도원 버스로", at: SlotTypes.exampleTime)
    #expect(mentions.map(\.value.originalValue) == ["부산", "서울"])
  }
}
