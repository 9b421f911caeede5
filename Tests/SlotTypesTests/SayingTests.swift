import Conversation
import SlotTypes
import Testing

/// Values as words, and the words as values again.
@Suite struct SayingTests {
  static let locales: [LocaleID] = ["en-US", "en-GB", "ko-KR"]
  private static let now = SlotTypes.exampleTime

  private func said(_ meaning: String) -> SlotValue {
    SlotValue(originalValue: "", interpretedValue: meaning, resolvedValues: [meaning])
  }

  @Test(arguments: locales + ["es-ES"])
  func `every example of a locale is said as it says`(locale: LocaleID) throws {
    let types = try SlotTypes(locale: locale, custom: [])
    for example in try SlotTypes.sayingExamples(locale: locale) {
      let words = types.words(
        for: said(example.value), of: example.type, example.style, at: Self.now)
      #expect(words == example.text, "\(example.place)")
    }
  }

  @Test func `has examples of the same types and styles in each locale`() throws {
    let tried = try ["en-US", "ko-KR"].map { locale in
      try SlotTypes.sayingExamples(locale: LocaleID(locale)).map { "\($0.type) \($0.style)" }
    }
    #expect(tried[0] == tried[1])
  }

  /// Values of each type, all over its range.
  private static let values: [(SlotType.Name, [String])] = {
    var random = SeededGenerator(state: 5)
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    let clocks = stride(from: 0, to: 1440, by: 7).map {
      "\(digits($0 / 60, 2)):\(digits($0 % 60, 2))"
    }
    let dates = (0..<300).map { _ in
      "\(number(1900...2099))-\(digits(number(1...12), 2))-\(digits(number(1...28), 2))"
    }
    let near = (1...12).flatMap { month in
      (1...28).map { "2026-\(digits(month, 2))-\(digits($0, 2))" }
    }
    let sizes = [99, 9999, 999_999, 9_999_999_999_999_999]
    let numbers = Array(1...120) + (0..<120).map { number(1...sizes[$0 % 4]) }
    let decimals = (0..<60).map { _ in
      "\(number(0...200)).\(digits(number(0...99), 2))\(number(1...9))"
    }
    let durations = (0..<60).map { _ in
      "P\(number(1...30))Y\(number(1...11))M\(number(1...30))D"
        + "T\(number(1...23))H\(number(1...59))M"
    }
    let money = (0..<120).map { index in
      let currency = ["USD", "EUR", "KRW", "GBP", "JPY"][index % 5]
      let hundredths = index % 5 == 0 ? number(0...99) : 0
      return "\(currency) \(number(1...200_000)).\(digits(hundredths, 2))"
    }
    let phones = (0..<120).map { _ in "010\(digits(number(0...99_999_999), 8))" }
    return [
      ("Time", clocks), ("Date", dates + near), ("Number", numbers.map { "\($0)" } + decimals),
      ("Number", numbers.map { "-\($0)" }), ("Duration", durations),
      // Of billions nobody says so many percent.
      ("Percentage", numbers.filter { $0 < 1_000_000_000 }.map { "\($0)%" }), ("Currency", money),
      ("PhoneNumber", phones),
      ("Ordinal", (1...400).map { "\($0)" }),
      ("Duration", (1...40).flatMap { n in ["Y", "M", "W", "D"].map { "P\(n)\($0)" } }),
      ("Duration", (1...40).flatMap { n in ["H", "M", "S"].map { "PT\(n)\($0)" } }),
    ]
  }()

  @Test(arguments: locales)
  func `what is said means the value again`(locale: LocaleID) throws {
    let types = try SlotTypes(locale: locale, custom: [])
    for (type, values) in Self.values {
      for value in values {
        // A written ordinal is its number alone.
        for style in [WordsStyle.written, .spoken] where type != "Ordinal" || style == .spoken {
          let words = types.words(for: said(value), of: type, style, at: Self.now)
          let again = types.resolve(words, as: type, at: Self.now)?.value.interpretedValue
          #expect(again == value, "\(type) \(value): “\(words)”")
        }
      }
    }
  }

  @Test(arguments: locales)
  func `says every value that it has words for without a digit`(locale: LocaleID) throws {
    let types = try SlotTypes(locale: locale, custom: [])
    for (type, values) in Self.values {
      for value in values {
        let words = types.words(for: said(value), of: type, .spoken, at: Self.now)
        let digits = words.filter(\.isNumber)
        #expect(digits.isEmpty, "\(type) \(value): “\(words)”")
      }
    }
  }

  @Test func `says an ambiguous value in the user's own words, and what it cannot say as it is`()
    throws
  {
    let types = try SlotTypes(locale: "en-US", custom: [])
    let ten = SlotValue(
      originalValue: "at ten", interpretedValue: nil, resolvedValues: ["10:00", "22:00"])
    #expect(types.words(for: ten, of: "Time", .spoken, at: Self.now) == "at ten")
    for (type, value) in [
      ("Date", "sometime"), ("Time", "25:00"), ("Duration", "P"), ("Number", "x"),
      ("Currency", "USD"), ("Percentage", "%"), ("PhoneNumber", ""), ("Ordinal", "-"),
    ] {
      let words = types.words(for: said(value), of: SlotType.Name(type), .spoken, at: Self.now)
      #expect(words == value)
    }
  }

  @Test func `says the year where it was said or would be misunderstood`() throws {
    let types = try SlotTypes(locale: "en-US", custom: [])
    var date = said("2026-03-06")
    #expect(types.words(for: date, of: "Date", .written, at: Self.now) == "Friday, March 6")
    date.originalValue = "March 6, 2026"
    #expect(types.words(for: date, of: "Date", .written, at: Self.now) == "Friday, March 6, 2026")
    date = said("2025-03-06")
    #expect(types.words(for: date, of: "Date", .written, at: Self.now) == "Thursday, March 6, 2025")
  }
}

private func digits(_ number: Int, _ count: Int) -> String {
  let text = "\(number)"
  return String(repeating: "0", count: max(0, count - text.count)) + text
}
