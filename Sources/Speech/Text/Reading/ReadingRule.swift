import Foundation

/// Something written, and what is said in its place.
package struct ReadingRule: Sendable {
  package var name: String
  private var pattern: NSRegularExpression
  private var say: ReadingTemplate
  /// What the rule makes of a text, by the text: the rule's tests.
  package var examples: [String: String]

  package func apply(to letters: Letters, numerals: Numerals) -> Letters {
    letters.replacing(pattern) { say.fill(with: $0, numerals: numerals) }
  }
}

extension ReadingRule: Decodable {
  private enum Key: String, CodingKey { case name, pattern, say, examples }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    name = try values.decode(String.self, forKey: .name)
    pattern = try NSRegularExpression(pattern: values.decode(String.self, forKey: .pattern))
    say = try ReadingTemplate(values.decode(String.self, forKey: .say))
    examples = try values.decode([String: String].self, forKey: .examples)
  }
}
