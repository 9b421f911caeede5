/// A locale such as `en-US`. Lex's spelling `en_US` means the same.
package struct LocaleID: Identifier {
  package let text: String

  package init(_ text: String) {
    self.text = String(text.map { $0 == "_" ? "-" : $0 })
  }

  /// Lex's spelling, `en_US`.
  package var lexSpelling: String { String(text.map { $0 == "-" ? "_" : $0 }) }

  /// The language alone, `en`.
  package var language: String { String(text.prefix { $0 != "-" }) }
}
