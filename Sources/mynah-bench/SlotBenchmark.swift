import Conversation
import Foundation
import Language
import SlotTypes

/// How many development rows each slot type resolves as the data says, how long one takes, and how
/// the time grows with the length of a text.
func slotBenchmark(listsMisses: Bool) throws {
  var types: [LocaleID: SlotTypes] = [:]
  for locale: LocaleID in ["en-US", "en-GB", "ko-KR"] {
    types[locale] = try SlotTypes(locale: locale, custom: [])
    let time = median(of: 11) { _ = try? SlotTypes(locale: locale, custom: []) }
    print("slots: \(locale): loading: \(microseconds(time)) µs")
  }
  for file in try SlotDataFile.all() {
    guard let types = types[file.locale] else { continue }
    file.measure(types, listsMisses: listsMisses)
  }
  for (locale, types) in types.sorted(by: { $0.key.text < $1.key.text }) {
    measureGrowth(types, locale)
    measureMentions(types, locale)
    try measureCustomValues(locale)
  }
}

/// The development rows of one type and language.
private struct SlotDataFile {
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
        let start = ContinuousClock.now
        let found = types.resolve(text, as: type, at: now)?.value.resolvedValues ?? []
        times.append(ContinuousClock.now - start)
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

private func measureGrowth(_ types: SlotTypes, _ locale: LocaleID) {
  let piece =
    "book a room in paris for two nights from tomorrow please 다음 주 금요일에 부산 호텔 두 명 예약해 줘 "
  for type in SlotType.builtIn {
    let times = [10, 100, 1000, 10_000].map { length in
      let text = String(String(repeating: piece, count: length / piece.count + 1).prefix(length))
      return median(of: 5) { _ = types.resolve(text, as: type, at: SlotTypes.exampleTime) }
    }
    let columns = times.map { "\(microseconds($0))" }.joined(separator: " ")
    print("slots: \(locale) \(type): 10, 100, 1000, 10000 characters: \(columns) µs")
  }
}

private func measureMentions(_ types: SlotTypes, _ locale: LocaleID) {
  let all: [SlotType.Name] = ["City", "Date", "Number", "Time", "Duration", "Currency"]
  let text = NormalizedText(
    locale.text.hasPrefix("ko")
      ? "다음 주 금요일부터 부산에 있는 호텔 두 명 예약해 줘" : "book a hotel in Berlin for two nights from tomorrow")
  let together = median(of: 101) {
    _ = types.mentions(of: all, in: text, at: SlotTypes.exampleTime)
  }
  let columns = all.map { type in
    let time = median(of: 101) {
      _ = types.mentions(of: [type], in: text, at: SlotTypes.exampleTime)
    }
    return "\(type) \(microseconds(time))"
  }.joined(separator: ", ")
  print("slots: \(locale) mentions: together \(microseconds(together)) µs; \(columns) µs")
}

func median(of rounds: Int, _ work: () -> Void) -> Duration {
  let clock = ContinuousClock()
  return (0..<rounds).map { _ in clock.measure(work) }.sorted()[rounds / 2]
}

func microseconds(_ time: Duration) -> Int { Int((time / .microseconds(1)).rounded()) }
