import Conversation
import Foundation
import SlotTypes
import Testing

/// Texts that people wrote, and all their beginnings, where the data are at hand (`MYNAH_DATA`).
@Suite struct DevelopmentRowTests {
  private struct Row: Decodable {
    var text: String
    var reference: String?
  }

  @Test(
    .enabled(if: BenchmarkTests.isThere, "set MYNAH_DATA to the folder of the benchmark data"),
    arguments: [
      ("alphanumeric.en", "AlphaNumeric"), ("confirmation.en", "Confirmation"),
      ("confirmation.ko", "Confirmation"), ("currency.en", "Currency"), ("currency.ko", "Currency"),
      ("date.en", "Date"), ("date.en-GB", "Date"), ("date.ko", "Date"), ("datetime.en", "Date"),
      ("datetime.en", "Time"), ("datetime.en-GB", "Time"), ("datetime.ko", "Date"),
      ("datetime.ko", "Time"), ("duration.en", "Duration"), ("duration.ko", "Duration"),
      ("email.en", "EmailAddress"), ("email.ko", "EmailAddress"), ("number.en", "Number"),
      ("number.ko", "Number"), ("ordinal.en", "Ordinal"), ("ordinal.ko", "Ordinal"),
      ("percentage.en", "Percentage"), ("percentage.ko", "Percentage"), ("phone.en", "PhoneNumber"),
      ("phone.ko", "PhoneNumber"), ("set.en", "Duration"), ("set.ko", "Duration"),
      ("time.en", "Time"), ("time.en-GB", "Time"), ("time.ko", "Time"),
      ("ukpostcode.en-GB", "UKPostalCode"),
    ] as [(String, SlotType.Name)])
  func `takes every beginning of every row, and its spans are what was said`(
    file: String, type: SlotType.Name
  ) throws {
    let locales: [Substring: LocaleID] = ["en": "en-US", "en-GB": "en-GB", "ko": "ko-KR"]
    let locale = try #require(file.split(separator: ".").last.flatMap { locales[$0] })
    let types = try SlotTypes(locale: locale, custom: [])
    let url = BenchmarkTests.folder.appending(path: "\(file).dev.jsonl")
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
      let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
      let now = row.reference.flatMap(ReferenceTime.init(iso:)) ?? SlotTypes.exampleTime
      let scalars = Array(row.text.unicodeScalars)
      for end in 0...scalars.count {
        let text = String(String.UnicodeScalarView(scalars[..<end]))
        guard let found = types.resolve(text, as: type, at: now) else { continue }
        try #require(0 <= found.start && found.start <= found.end && found.end <= end, "'\(text)'")
        let said = String(String.UnicodeScalarView(scalars[found.start..<found.end]))
        #expect(said == found.value.originalValue, "'\(text)'")
        if type == "Date" { #expect(found.isOfTheCalendar, "'\(text)'") }
      }
    }
  }

  @Test(arguments: ["0001-01-01", "9999-12-31", "2028-02-29", "2027-01-31", "2026-03-01"])
  func `finds days of the calendar whenever they are said`(today: String) throws {
    let now = try #require(ReferenceTime(iso: today))
    for locale: LocaleID in ["en-US", "en-GB", "ko-KR"] {
      let types = try SlotTypes(locale: locale, custom: [])
      for example in try SlotTypes.ruleExamples(locale: locale) where example.type == "Date" {
        guard let found = types.resolve(example.text, as: "Date", at: now) else { continue }
        #expect(found.isOfTheCalendar, "'\(example.text)' on \(today)")
      }
    }
  }
}

extension Resolution {
  /// Whether every value is a day that exists.
  fileprivate var isOfTheCalendar: Bool {
    value.resolvedValues.allSatisfy { $0.count == 10 && ReferenceTime(iso: $0) != nil }
  }
}
