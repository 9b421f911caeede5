import Conversation
import Foundation
import SlotTypes
import Testing

/// How often replies of the benchmark are resolved as Lex would; the floors lie a little under
/// what was measured.
@Suite(.enabled(if: Benchmark.isPresent, "no slots folder under MYNAH_DATA or ../shared/data"))
struct AccuracyTests {
  @Test(
    arguments: [
      ("Date", "date.en", 0.71), ("Date", "date.ko", 0.91), ("Time", "time.en", 0.90),
      ("Time", "time.ko", 0.94), ("Duration", "duration.en", 0.95),
      ("Duration", "duration.ko", 0.92), ("Number", "number.en", 0.92),
      ("Number", "number.ko", 0.94), ("Percentage", "percentage.en", 0.95),
      ("Percentage", "percentage.ko", 0.95), ("Currency", "currency.en", 0.88),
      ("Currency", "currency.ko", 0.96), ("PhoneNumber", "phone.en", 0.97),
      ("PhoneNumber", "phone.ko", 0.97), ("Confirmation", "confirmation.en", 0.94),
      ("Confirmation", "confirmation.ko", 0.85),
    ] as [(SlotType.Name, String, Double)])
  func `resolves a share of the benchmark`(
    type: SlotType.Name, file: String, floor: Double
  ) throws {
    let types = try SlotTypes(locale: file.hasSuffix("en") ? "en-US" : "ko-KR", custom: [])
    let cases = try Benchmark.cases(in: file)
    let right = cases.filter { $0.isResolved(by: types, as: type) }.count
    let accuracy = Double(right) / Double(cases.count)
    print("\(file) \(right)/\(cases.count) \((accuracy * 1000).rounded() / 10) %")
    #expect(accuracy >= floor)
  }
}

/// The cases of the benchmark that have one value, or both of an ambiguous hour.
private enum Benchmark {
  struct Case: Decodable {
    struct Expectation: Decodable {
      var lex: String?
      var lexResolved: [String]?
    }

    var text: String
    var reference: String?
    var expect: [Expectation]

    var values: [String]? {
      guard expect.count == 1, let only = expect.first else { return nil }
      return only.lex.map { [$0] } ?? only.lexResolved.flatMap { $0.count > 1 ? $0 : nil }
    }

    func isResolved(by types: SlotTypes, as type: SlotType.Name) -> Bool {
      let now = reference.flatMap(ReferenceTime.init(iso:))
      let found = types.resolve(
        text, as: type, at: now ?? ReferenceTime(year: 2020, month: 11, day: 25, hour: 10))
      return found?.value.resolvedValues == values
    }
  }

  private static let folder = URL(
    filePath: ProcessInfo.processInfo.environment["MYNAH_DATA"] ?? "../shared/data"
  ).appending(path: "slots")

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static func cases(in file: String) throws -> [Case] {
    try String(contentsOf: folder.appending(path: "\(file).dev.jsonl"), encoding: .utf8)
      .split(separator: "\n").map { try JSONDecoder().decode(Case.self, from: Data($0.utf8)) }
      .filter { $0.values != nil }
  }
}
