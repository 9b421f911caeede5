import Conversation
import Foundation
import SlotTypes

/// The development rows of one type and language.
struct SlotDataFile {
  let name: String
  let type: SlotType.Name
  let locale: LocaleID
  let rows: [Row]

  struct Row: Decodable {
    struct Expected: Decodable {
      var text: String?
      var lexResolved: [String]?
      var note: String?
    }

    var text: String
    var reference: String?
    var expect: [Expected]
  }

  private static let types: [(String, SlotType.Name)] = [
    ("date", "Date"), ("time", "Time"), ("duration", "Duration"), ("number", "Number"),
    ("confirmation", "Confirmation"), ("percentage", "Percentage"), ("currency", "Currency"),
    ("phone", "PhoneNumber"), ("email", "EmailAddress"), ("alphanumeric", "AlphaNumeric"),
    ("ukpostcode", "UKPostalCode"), ("ordinal", "Ordinal"),
  ]

  static func all() throws -> [SlotDataFile] {
    let folder = URL(filePath: BenchmarkData.folder).appending(path: "slots")
    return try types.flatMap { file, type in
      try [("en", "en-US"), ("en-GB", "en-GB"), ("ko", "ko-KR")].compactMap { language, locale in
        let name = "\(file).\(language)"
        let url = folder.appending(path: "\(name).dev.jsonl")
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
        let rows = try text.split(separator: "\n").map {
          try JSONDecoder().decode(Row.self, from: Data($0.utf8))
        }
        return SlotDataFile(name: name, type: type, locale: LocaleID(locale), rows: rows)
      }
    }
  }

  func measure(_ types: SlotTypes, listsMisses: Bool) {
    var (right, all, accepted, negatives) = (0, 0, 0, 0)
    var times: [Duration] = []
    var misses: [String] = []
    for row in rows {
      let now = row.reference.flatMap(ReferenceTime.init(iso:)) ?? SlotTypes.exampleTime
      if row.expect.isEmpty {
        negatives += 1
        if let found = types.resolve(row.text, as: type, at: now) {
          accepted += 1
          misses.append("'\(row.text)' is none, found \(found.value.resolvedValues)")
        }
      }
      for expected in row.expect where !expected.isPolicy {
        guard let values = expected.lexResolved, let text = expected.text else { continue }
        let found = types.resolve(text, as: type, at: now)?.value.resolvedValues ?? []
        times.append(processorTime(of: 5) { _ = types.resolve(text, as: type, at: now) })
        all += 1
        if found.map({ $0.lowercased() }) == values.map({ $0.lowercased() }) {
          right += 1
        } else {
          misses.append("'\(text)' at \(row.reference ?? "any time"): \(values), found \(found)")
        }
      }
    }
    times.sort()
    guard !times.isEmpty else { return }
    print(
      "slots: \(name): \(right)/\(all) \(share(right, of: all)), "
        + "negatives accepted \(accepted)/\(negatives) \(share(accepted, of: negatives)), "
        + "p50 \(microseconds(times[times.count / 2])) µs, "
        + "p99 \(microseconds(times[times.count * 99 / 100])) µs")
    if listsMisses { for miss in misses { print("  \(miss)") } }
  }
}

/// `95.9 %`; of none, `-`.
private func share(_ part: Int, of all: Int) -> String {
  all == 0 ? "-" : "\((1000 * Double(part) / Double(all)).rounded() / 10) %"
}

extension SlotDataFile.Row.Expected {
  /// Lex's documentation leaves these open.
  fileprivate var isPolicy: Bool {
    ["relative-weekday", "same-weekday", "holiday", "vague", "library", "ignoreResolution"]
      .contains { note?.contains($0) ?? false }
  }
}
