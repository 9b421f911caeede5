/// A name that is a type of its own, written as its text in code, JSON and messages.
package protocol Identifier: Hashable, Comparable, Sendable, Codable, CodingKeyRepresentable,
  ExpressibleByStringLiteral, CustomStringConvertible
{
  var text: String { get }
  init(_ text: String)
}

extension Identifier {
  package init(stringLiteral text: String) { self.init(text) }

  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  package var description: String { text }

  package var codingKey: any CodingKey { IdentifierKey(stringValue: text) }

  package init?<Key: CodingKey>(codingKey: Key) { self.init(codingKey.stringValue) }

  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// Lets a dictionary keyed by an identifier be a JSON object.
private struct IdentifierKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }

  init?(intValue: Int) { nil }
}
