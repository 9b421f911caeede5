import Conversation
import SlotTypes
import Testing

/// Numbers that begin inside a longer one.
@Suite struct NumeralStartsTests {
  private func value(_ text: String, _ locale: LocaleID) throws -> String? {
    try SlotTypes(locale: locale, custom: [])
      .resolve(text, as: "Number", at: SlotTypes.exampleTime)?.value.interpretedValue
  }

  @Test(
    arguments: [
      ("three hundred and two dozens", "en-US", "324"),
      ("one hundred and thirty fifths", "en-US", "26"),
      (
        "two quadrillion three trillion four billion five million six thousand seven", "en-US",
        "2003004005006007"
      ),
      ("이천삼백조 사천오백억 육천칠백만 팔천구백", "ko-KR", "2300450067008900"),
    ] as [(String, LocaleID, String)])
  func `are read where they reach its end`(
    text: String, locale: LocaleID, number: String
  ) throws {
    #expect(try value(text, locale) == number)
  }
}
