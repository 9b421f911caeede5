import Assistant
import Foundation

/// Reading a platform's JSON, where everything may be absent.
extension JSONValue {
  /// The member of an object; null where there is none.
  package subscript(key: String) -> JSONValue {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  package var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }

  package var string: String? { if case .string(let text) = self { text } else { nil } }

  package var isTrue: Bool { self == .bool(true) }

  package var isThere: Bool { self != .null }

  /// An identifier, which some platforms write as a number.
  package var identifier: String? {
    switch self {
    case .string(let text): text
    case .number(let number): Int64(exactly: number).map(String.init)
    default: nil
    }
  }

  /// The value as JSON, its members in the order of their names.
  package var text: String { JSONReply.text(self) }

  /// The object with a further member, where there is a value for it.
  package func with(_ key: String, _ value: JSONValue?) -> JSONValue {
    guard let value, case .object(var members) = self else { return self }
    members[key] = value
    return .object(members)
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral text: String) { self = .string(text) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral number: Int) { self = .number(Double(number)) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(Dictionary(members) { _, last in last })
  }
}
