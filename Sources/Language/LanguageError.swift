/// What can be wrong with a locale or its tables.
package enum LanguageError: Error, Hashable, Sendable, CustomStringConvertible {
  case unsupportedLocale(String, known: [String])
  case malformedTable(file: String, line: Int, expected: String, found: String)

  package var description: String {
    switch self {
    case .unsupportedLocale(let locale, let known):
      "locale '\(locale)' is not supported; known are \(known.joined(separator: ", "))"
    case .malformedTable(let file, let line, let expected, let found):
      "\(file):\(line):1: error: expected \(expected), found '\(found)'"
    }
  }
}
