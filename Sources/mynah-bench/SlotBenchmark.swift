import Conversation
import Foundation
import SlotTypes

/// How many of the development rows the slot types resolve to what Lex V2 documents, and how
/// long that takes.
///
/// Rows whose label is a matter of policy (which Friday is next Friday?) are counted apart.
///
/// - Parameters:
///   - data: the folder of the benchmark data.
///   - listsMisses: whether every row that was missed is printed.
func slotBenchmark(data: String, listsMisses: Bool) throws {
  let clock = ContinuousClock()
  let locales: [LocaleID] = ["en-US", "ko-KR"]
  var types: [LocaleID: SlotTypes] = [:]
  for locale in locales {
    let time = try clock.measure { types[locale] = try SlotTypes(locale: locale, custom: []) }
    print("slots: \(locale) loaded in \(time.formatted(.units(allowed: [.milliseconds])))")
  }
  for (file, type) in slotFiles {
    for locale in locales {
      guard let types = types[locale],
        let rows = try SlotRow.read("\(data)/slots/\(file).\(locale.language).dev.jsonl")
      else { continue }
      SlotScore(rows, as: type, by: types).print(
        "\(file).\(locale.language)", listsMisses: listsMisses)
    }
  }
  for (locale, text) in [
    ("en-US", "a room in Paris for two nights from tomorrow at half past seven "),
    ("ko-KR", "다음 주 금요일 저녁 일곱 시 반에 부산 호텔 두 명 "),
  ] as [(LocaleID, String)] {
    let growth = [10, 100, 1000, 10_000].map { count in
      let long = String(String(repeating: text, count: count / text.count + 1).prefix(count))
      let time = clock.measure { _ = types[locale]?.resolve(long, as: "Date", at: exampleTime) }
      return "\(count): \(Int(time / .microseconds(1))) µs"
    }
    print("slots: \(locale) Date in so many characters: \(growth.joined(separator: ", "))")
  }
}

private let exampleTime = ReferenceTime(year: 2026, month: 3, day: 2, hour: 10)

private let slotFiles: [(String, SlotType.Name)] = [
  ("date", "Date"), ("time", "Time"), ("duration", "Duration"), ("number", "Number"),
  ("confirmation", "Confirmation"), ("percentage", "Percentage"), ("currency", "Currency"),
  ("phone", "PhoneNumber"), ("email", "EmailAddress"), ("alphanumeric", "AlphaNumeric"),
]

/// A row of the development data, as its README describes it.
private struct SlotRow: Decodable {
  struct Expectation: Decodable {
    var text: String?
    var lexResolved: [String]?
    var note: String?

    /// Lex's documentation leaves these open.
    var isPolicy: Bool {
      ["relative-weekday", "same-weekday", "holiday", "vague", "library", "ignoreResolution"]
        .contains { note?.contains($0) ?? false }
    }
  }

  var text: String
  var reference: String?
  var expect: [Expectation]

  /// - Returns: nil where there is no such file.
  static func read(_ path: String) throws -> [SlotRow]? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    return try text.split(separator: "\n").map {
      try JSONDecoder().decode(SlotRow.self, from: Data($0.utf8))
    }
  }
}

/// What became of a file's rows.
private struct SlotScore {
  private var (right, core, rightOfAll, all) = (0, 0, 0, 0)
  private var (accepted, negatives) = (0, 0)
  private var times: [Duration] = []
  private var misses: [String] = []

  init(_ rows: [SlotRow], as type: SlotType.Name, by types: SlotTypes) {
    for row in rows {
      let reference = row.reference.flatMap { ReferenceTime(iso: $0) } ?? exampleTime
      func resolved(_ text: String) -> [String]? {
        types.resolve(text, as: type, at: reference)?.value.resolvedValues
      }
      if row.expect.isEmpty {
        negatives += 1
        guard let values = resolved(row.text) else { continue }
        accepted += 1
        misses.append("'\(row.text)' is none, got \(values)")
      }
      for expected in row.expect {
        guard let text = expected.text, let values = expected.lexResolved else { continue }
        var got: [String]?
        times.append(ContinuousClock().measure { got = resolved(text) })
        let isRight = got?.map { $0.lowercased() } == values.map { $0.lowercased() }
        count(isRight, isPolicy: expected.isPolicy)
        if !isRight {
          misses.append(
            "'\(text)' at \(row.reference ?? "-"): \(values), got \(got ?? []) "
              + (expected.note ?? ""))
        }
      }
    }
  }

  private mutating func count(_ isRight: Bool, isPolicy: Bool) {
    all += 1
    if isRight { rightOfAll += 1 }
    guard !isPolicy else { return }
    core += 1
    if isRight { right += 1 }
  }

  func print(_ file: String, listsMisses: Bool) {
    let sorted = times.sorted()
    func quantile(_ share: Double) -> Int {
      sorted.isEmpty ? 0 : Int(sorted[Int(share * Double(sorted.count - 1))] / .microseconds(1))
    }
    let share = String(format: "%.1f", 100 * Double(right) / Double(max(1, core)))
    Swift.print(
      "slots: \(file): \(share) % (\(right) of \(core); with matters of policy \(rightOfAll) of "
        + "\(all)), \(accepted) of \(negatives) negatives accepted, p50 \(quantile(0.5)) µs, "
        + "p99 \(quantile(0.99)) µs")
    if listsMisses { for miss in misses { Swift.print("  \(miss)") } }
  }
}
