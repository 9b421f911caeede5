import Conversation
import Language
import SlotTypes
import Testing

/// Slot types whose values a pattern describes.
@Suite struct PatternedValueTests {
  private func types(_ pattern: String, _ locale: LocaleID) throws -> SlotTypes {
    var type = CustomSlotType(name: "Code")
    type.pattern = pattern
    return try SlotTypes(locale: locale, custom: [type])
  }

  private func value(_ text: String, _ pattern: String, _ locale: LocaleID) throws -> String? {
    try types(pattern, locale).resolve(text, as: "Code", at: SlotTypes.exampleTime)?.value
      .interpretedValue
  }

  @Test(
    arguments: [
      ("CP123456789US", "CP[0-9]{9}US", "en-US", "CP123456789US"),
      ("it is cp123456789us, I think", "CP[0-9]{9}US", "en-US", "cp123456789us"),
      ("c p one two three", "[A-Z]{2}[0-9]{3}", "en-US", "CP123"),
      ("my code is AB 123-4", "[A-Z]{2}[0-9]{4}", "en-US", "AB1234"),
      ("12-34", "\\d{2}-\\d{2}", "en-US", "12-34"),
      ("예약 번호는 에이 비 일 이 삼이에요", "[A-Z]{2}[0-9]{3}", "ko-KR", "AB123"),
      ("AB123이요", "[A-Z]{2}[0-9]{3}", "ko-KR", "AB123"),
      ("12가 3456으로 해 주세요", "\\d{2,3}[가-힣]\\d{4}", "ko-KR", "12가3456"),
    ] as [(String, String, LocaleID, String)])
  func `finds the code in a reply`(
    text: String, pattern: String, locale: LocaleID, code: String
  ) throws {
    #expect(try value(text, pattern, locale) == code)
  }

  @Test(
    arguments: [
      ("CP12345US", "CP[0-9]{9}US", "en-US"), ("CP1234567890US", "CP[0-9]{9}US", "en-US"),
      ("I do not know", "[A-Z]{2}[0-9]{3}", "en-US"), ("모르겠어요", "[A-Z]{2}[0-9]{3}", "ko-KR"),
      ("XAB123", "[A-Z]{2}[0-9]{3}", "en-US"),
    ] as [(String, String, LocaleID)])
  func `takes nothing else`(text: String, pattern: String, locale: LocaleID) throws {
    #expect(try value(text, pattern, locale) == nil)
  }

  @Test func `mentions codes with digits, and makes samples of them`() throws {
    let types = try types("[A-Z]{3}[0-9]{0,2}", "en-US")
    let found = types.mentions(
      of: "Code", in: "put ABC12 and XYZ9 there", at: SlotTypes.exampleTime)
    #expect(found.map(\.value.originalValue) == ["ABC12", "XYZ9"])
    let samples = types.samples(of: "Code", count: 20, seed: 1)
    #expect(samples.count == 20 && Set(samples).count > 5)
    for sample in samples {
      #expect(types.resolve(sample, as: "Code", at: SlotTypes.exampleTime) != nil, "\(sample)")
    }
  }

  @Test func `finds listed values beside the pattern`() throws {
    var type = CustomSlotType(name: "Code", values: [.init(canonical: "none", synonyms: ["없음"])])
    type.pattern = "[A-Z][0-9]{2}"
    let types = try SlotTypes(locale: "ko-KR", custom: [type])
    func value(_ text: String) -> String? {
      types.resolve(text, as: "Code", at: SlotTypes.exampleTime)?.value.interpretedValue
    }
    #expect(value("없음이요") == "none")
    #expect(value("B12요") == "B12")
  }

  @Test func `refuses a pattern that is not linear`() {
    #expect(throws: CodePattern.Mistake(kind: .unbounded, found: "+", offset: 5)) {
      try types("[0-9]+", "en-US")
    }
  }
}
