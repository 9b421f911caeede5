import Conversation
import Language

/// An example of a locale's `sayings.tsv`: a value, and how it is said.
package struct SayingExample: Sendable {
  package var type: SlotType.Name
  package var value: String
  package var style: WordsStyle
  package var text: String
  /// `ko-KR/sayings.tsv:12`
  package var place: String
}

extension SlotTypes {
  /// The examples of a locale; they are said at `exampleTime`.
  package static func sayingExamples(locale: LocaleID) throws -> [SayingExample] {
    let table = try LocaleFolder(locale: locale.text, in: resources).table("sayings.tsv")
    return try table.rows.filter { $0[0] == "example" }.map { row in
      let said = row[2].split(separator: " ", maxSplits: 1)
      guard let style = WordsStyle(rawValue: String(row[1])), said.count == 2 else {
        throw table.malformed(row, expected: "a style, a type and value, and how it is said")
      }
      return SayingExample(
        type: SlotType.Name(String(said[0])), value: String(said[1]), style: style,
        text: String(row[3]), place: "\(table.file):\(row.line)")
    }
  }
}
