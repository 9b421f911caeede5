import Conversation
import SlotTypes
import Testing

/// British English: what differs from American, on top of all that does not.
@Suite struct BritishTests {
  private func value(_ text: String, _ type: SlotType.Name, _ locale: LocaleID) throws -> String? {
    try SlotTypes(locale: locale, custom: [])
      .resolve(text, as: type, at: SlotTypes.exampleTime)?.value.interpretedValue
  }

  @Test(
    arguments: [
      ("3/7/2027", "en-GB", "2027-07-03"), ("3/7/2027", "en-US", "2027-03-07"),
      ("4/3", "en-GB", "2026-03-04"), ("the 3rd of July 2027", "en-GB", "2027-07-03"),
      ("tomorrow", "en-GB", "2026-02-11"),
    ] as [(String, LocaleID, String)])
  func `puts the day before the month`(text: String, locale: LocaleID, date: String) throws {
    #expect(try value(text, "Date", locale) == date)
  }

  @Test func `has the lists and particles of its base`() throws {
    #expect(try value("to London please", "City", "en-GB") == "London")
    #expect(try value("twenty one", "Number", "en-GB") == "21")
  }
}
