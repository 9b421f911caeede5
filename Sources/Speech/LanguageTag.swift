/// A language as a voice speaks it, such as `en-GB`. `en_GB` means the same.
package struct LanguageTag: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible
{
  package var text: String

  package init(_ text: String) { self.text = String(text.map { $0 == "_" ? "-" : $0 }) }
  package init(stringLiteral text: String) { self.init(text) }

  /// The language alone, `en`.
  var language: Substring { text.prefix { $0 != "-" } }

  package var description: String { text }
}
