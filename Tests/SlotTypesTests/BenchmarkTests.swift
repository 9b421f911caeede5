import Conversation
import Foundation
import SlotTypes
import Testing

/// The development rows of the slot benchmark, where they are at hand (`MYNAH_DATA`).
@Suite struct BenchmarkTests {
  static let folder = URL(
    filePath: ProcessInfo.processInfo.environment["MYNAH_DATA"] ?? "../shared/data"
  ).appending(path: "slots")
  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  struct Row: Decodable {
    struct Expected: Decodable {
      var text: String?
      var lexResolved: [String]?
      var note: String?

      /// Lex's documentation leaves these open.
      var isPolicy: Bool {
        ["relative-weekday", "same-weekday", "holiday", "vague", "library", "ignoreResolution"]
          .contains { note?.contains($0) ?? false }
      }
    }
    var reference: String?
    var expect: [Expected]
  }

  @Test(
    .enabled(if: isThere, "set MYNAH_DATA to the folder of the benchmark data"),
    arguments: [
      ("date.en", "Date", 0.92), ("date.ko", "Date", 0.97), ("time.en", "Time", 0.92),
      ("time.ko", "Time", 0.94), ("duration.en", "Duration", 0.93),
      ("duration.ko", "Duration", 0.93), ("number.en", "Number", 0.96),
      ("number.ko", "Number", 0.96), ("currency.en", "Currency", 0.94),
      ("currency.ko", "Currency", 0.92), ("phone.en", "PhoneNumber", 0.95),
      ("phone.ko", "PhoneNumber", 0.92), ("confirmation.en", "Confirmation", 0.95),
      ("confirmation.ko", "Confirmation", 0.95), ("percentage.en", "Percentage", 0.95),
      ("percentage.ko", "Percentage", 0.95), ("email.en", "EmailAddress", 0.95),
      ("ordinal.en", "Ordinal", 0.95),
    ] as [(String, SlotType.Name, Double)])
  func `resolves the development rows`(
    file: String, type: SlotType.Name, least: Double
  ) throws {
    let locale: LocaleID = file.hasSuffix(".ko") ? "ko-KR" : "en-US"
    let types = try SlotTypes(locale: locale, custom: [])
    let url = Self.folder.appending(path: "\(file).dev.jsonl")
    var (right, all) = (0, 0)
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
      let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
      let time = row.reference.flatMap(ReferenceTime.init(iso:)) ?? SlotTypes.exampleTime
      for expected in row.expect where !expected.isPolicy {
        guard let values = expected.lexResolved, let text = expected.text else { continue }
        all += 1
        let found = types.resolve(text, as: type, at: time)?.value.resolvedValues ?? []
        if found.map({ $0.lowercased() }) == values.map({ $0.lowercased() }) { right += 1 }
      }
    }
    #expect(all > 10 && Double(right) >= least * Double(all), "\(file): \(right) of \(all)")
  }
}
