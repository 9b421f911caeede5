import Conversation
import Foundation
import Testing

/// A row of a locale's `examples.tsv`: a reply and what it means on Monday 2026-03-02 at 10:00.
struct SlotExample: Sendable, CustomTestStringConvertible {
  var locale: LocaleID
  var line: Int
  var type: SlotType.Name
  var text: String
  /// Empty: the reply is no value of the type.
  var values: [String]

  var testDescription: String { "\(locale.text)/examples.tsv:\(line) \(type.text) '\(text)'" }

  static let resources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/SlotTypes/Resources").standardizedFileURL

  static func all() throws -> [SlotExample] {
    try ["en-US", "ko-KR"].flatMap { locale in
      try String(contentsOf: resources.appending(path: "\(locale)/examples.tsv"), encoding: .utf8)
        .components(separatedBy: "\n").enumerated()
        .filter { !$0.element.isEmpty && !$0.element.hasPrefix("#") }
        .map { index, row in
          let cells = row.components(separatedBy: "\t")
          try #require(cells.count == 3, "\(locale)/examples.tsv:\(index + 1)")
          return SlotExample(
            locale: LocaleID(locale), line: index + 1, type: SlotType.Name(cells[0]),
            text: cells[1],
            values: cells[2].isEmpty ? [] : cells[2].components(separatedBy: "|"))
        }
    }
  }
}
