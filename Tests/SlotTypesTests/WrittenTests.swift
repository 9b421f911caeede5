import Conversation
import SlotTypes
import Testing

/// Types that are recognised by how they are written or spelled.
@Suite struct WrittenTests {
  private func value(_ text: String, _ type: SlotType.Name, _ locale: LocaleID) throws -> String? {
    try SlotTypes(locale: locale, custom: [])
      .resolve(text, as: type, at: SlotTypes.exampleTime)?.value.interpretedValue
  }

  @Test(arguments: [
    ("it's +1 (509) 555-1212", "+15095551212"),
    ("five oh nine triple five one two one two", "5095551212"),
    ("(03) 5115 4444", "0351154444"),
  ])
  func `reads telephone numbers, written and said`(text: String, number: String) throws {
    #expect(try value(text, "PhoneNumber", "en-US") == number)
  }

  @Test(arguments: [
    "16-04-2010", "011-12-3456", "12345", "a91-677-0060", "12345678901234567",
    "my card is 3782 822463 10005", "Invoice No. 4477-1250",
  ])
  func `takes no other digits for a telephone number`(text: String) throws {
    #expect(try value(text, "PhoneNumber", "en-US") == nil)
  }

  @Test(arguments: [("Phone No. 555-1212", "5551212"), ("call no 4477-1250", "44771250")])
  func `reads a number that is said to be a telephone's`(text: String, number: String) throws {
    #expect(try value(text, "PhoneNumber", "en-US") == number)
  }

  @Test func `tells Korean telephone numbers from others`() throws {
    #expect(try value("계좌번호는 110-234-567890이에요", "PhoneNumber", "ko-KR") == nil)
    #expect(try value("전화번호는 02-345-6789예요", "PhoneNumber", "ko-KR") == "023456789")
    #expect(try value("엄마 번호는 02-345-6789예요", "PhoneNumber", "ko-KR") == "023456789")
  }

  @Test func `reads Korean telephone numbers`() throws {
    #expect(try value("공일공에 이삼사오에 육칠팔구요", "PhoneNumber", "ko-KR") == "01023456789")
    #expect(try value("010-2345-6789입니다", "PhoneNumber", "ko-KR") == "01023456789")
    #expect(try value("공일공 팔이이이 사일일 두 개", "PhoneNumber", "ko-KR") == "01082224111")
  }

  @Test(arguments: [
    ("j underscore doe at gmail dot com", "en-US", "j_doe@gmail.com"),
    ("My address is Jane.Doe@example.org.", "en-US", "jane.doe@example.org"),
    ("에이비씨 골뱅이 네이버 닷컴이요", "ko-KR", "abc@naver.com"),
    ("j o h n dot d o e at gmail dot com", "en-US", "john.doe@gmail.com"),
    ("m 둘 골뱅이 네이버 닷컴", "ko-KR", "m2@naver.com"),
    ("케이 아이 엠 골뱅이 다음 점 넷이요", "ko-KR", "kim@daum.net"),
    ("엘 두 개 골뱅이 네이버 닷컴", "ko-KR", "ll@naver.com"),
  ])
  func `reads e-mail addresses, written and said`(
    text: String, locale: LocaleID, address: String
  ) throws {
    #expect(try value(text, "EmailAddress", locale) == address)
  }

  @Test(arguments: ["tonight at 9.15", "Bob@abc.c", "a..b@c.org", "@", "dot com"])
  func `takes no other signs for an e-mail address`(text: String) throws {
    #expect(try value(text, "EmailAddress", "en-US") == nil)
  }

  @Test(arguments: [
    ("CP123456789US", "CP123456789US"), ("it is QX7-44Z", "QX7-44Z"),
    ("a b c one two three", "ABC123"),
    ("b as in boy o for oscar b", "BOB"), ("g twenty one", "G21"), ("triple seven b", "777B"),
  ])
  func `reads codes, written and spelled`(text: String, code: String) throws {
    #expect(try value(text, "AlphaNumeric", "en-US") == code)
  }

  @Test(arguments: [
    ("m 둘", "M2"), ("더블 에이 칠", "AA7"), ("에이 두 개 칠", "AA7"), ("에이 비 하나 둘", "AB12"),
  ])
  func `reads Korean codes`(text: String, code: String) throws {
    #expect(try value(text, "AlphaNumeric", "ko-KR") == code)
  }

  @Test(
    arguments: [
      ("s m i t h", "LastName", "en-US", "Smith"), ("S-M-I-T-H", "LastName", "en-US", "Smith"),
      ("my name is b as in boy r o w n", "LastName", "en-US", "Brown"),
      ("j o double n", "FirstName", "en-US", "Jonn"), ("b o s t o n", "City", "en-US", "Boston"),
      ("m a p l e street", "StreetName", "en-US", "Maple street"),
      ("케이 아이 엠", "LastName", "ko-KR", "Kim"), ("J K Rowling", "LastName", "en-US", "J K Rowling"),
      ("Mike", "FirstName", "en-US", "Mike"), ("유비", "FirstName", "ko-KR", "유비"),
    ] as [(String, SlotType.Name, LocaleID, String)])
  func `reads names, spelled or not`(
    text: String, type: SlotType.Name, locale: LocaleID, name: String
  ) throws {
    #expect(try value(text, type, locale) == name)
  }

  @Test(
    arguments: [
      ("it's https://Example.com/Help?id=7.", "en-US", "https://Example.com/Help?id=7"),
      ("www.example.kr이요", "ko-KR", "www.example.kr"), ("example.org", "en-US", "example.org"),
    ] as [(String, LocaleID, String)])
  func `reads web addresses`(text: String, locale: LocaleID, address: String) throws {
    #expect(try value(text, "URL", locale) == address)
  }

  @Test(
    arguments: [
      ("see https://localhost:8080/search?q=30%25%2020%", "Percentage"),
      ("https://example.com/3am-5may", "Time"), ("www.example.com/5/10/2026", "Date"),
    ] as [(String, SlotType.Name)])
  func `looks for nothing inside a web address`(text: String, type: SlotType.Name) throws {
    #expect(try value(text, type, "en-US") == nil)
    #expect(try value(text, type, "ko-KR") == nil)
  }

  @Test(arguments: ["at 9.15", "yes.", "http://", "a..com", "e.g."])
  func `takes no other signs for a web address`(text: String) throws {
    #expect(try value(text, "URL", "en-US") == nil)
  }

  @Test func `takes a sentence for no code`() throws {
    #expect(try value("I do not have it", "AlphaNumeric", "en-US") == nil)
  }

  @Test func `puts the space into a UK postal code`() throws {
    #expect(try value("sw1a1aa", "UKPostalCode", "en-US") == "SW1A 1AA")
    #expect(try value("W1A 0AX", "UKPostalCode", "en-US") == "W1A 0AX")
    #expect(try value("12345", "UKPostalCode", "en-US") == nil)
  }
}
