import Language

/// What is wrong in an SSML document, and where.
package struct SSMLError: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case notSSML
    case unexpectedEnd(inside: String)
    case unexpectedCharacter(String, expected: String)
    case forbidden(String)
    case unknownEntity(String)
    case notACharacter(String)
    case duplicateAttribute(String, element: String)
    case mismatchedEnd(String, open: String?)
    case textAfterEnd
    case tooDeep(limit: Int)
    case unknownElement(String, known: [String])
    case misplaced(String, inside: String)
    case unknownAttribute(String, element: String, known: [String])
    case missingAttribute(String, element: String)
    case badValue(String, attribute: String, element: String, expected: String)
  }

  package var problem: Problem
  /// UTF-8 offset in the document.
  package var offset: Int
  /// From 1.
  package var line: Int
  /// From 1, in Unicode scalars.
  package var column: Int
}

extension SSMLError {
  init(_ problem: Problem, at offset: Int, in document: Letters) {
    let before = document.prefix { $0.source.lowerBound < offset }
    let lineStart = before.lastIndex { $0.scalar == "\n" }.map { $0 + 1 } ?? 0
    self.init(
      problem: problem, offset: offset,
      line: before.count { $0.scalar == "\n" } + 1, column: before.count - lineStart + 1)
  }
}

extension SSMLError: CustomStringConvertible {
  package var description: String { "invalid SSML at \(line):\(column): \(message)" }

  package var message: String {
    switch problem {
    case .notSSML: "expected <speak> first"
    case .unexpectedEnd(let inside): "the text ends inside \(inside)"
    case .unexpectedCharacter(let found, let expected): "expected \(expected), found '\(found)'"
    case .forbidden(let what): "\(what) is not allowed"
    case .unknownEntity(let name):
      "unknown entity '&\(name);'; use &amp; &lt; &gt; &quot; &apos; or write the character"
    case .notACharacter(let reference): "'\(reference)' is no character of XML"
    case .duplicateAttribute(let name, let element): "'\(name)' stands twice in <\(element)>"
    case .mismatchedEnd(let found, let open?): "expected </\(open)>, found </\(found)>"
    case .mismatchedEnd(let found, nil): "</\(found)> ends nothing"
    case .textAfterEnd: "nothing may follow </speak>"
    case .tooDeep(let limit): "elements may be nested \(limit) deep"
    case .unknownElement(let name, let known):
      "unknown element <\(name)>" + Self.hint(name, among: known)
    case .misplaced(let name, let inside): "<\(name)> may not stand inside <\(inside)>"
    case .unknownAttribute(let name, let element, let known):
      "unknown attribute '\(name)' of <\(element)>" + Self.hint(name, among: known)
    case .missingAttribute(let name, let element): "<\(element)> needs '\(name)'"
    case .badValue(let value, let attribute, let element, let expected):
      "'\(attribute)' of <\(element)> must be \(expected), not '\(value)'"
    }
  }

  private static func hint(_ name: String, among known: [String]) -> String {
    if let nearest = EditDistance.nearest(to: name, among: known, forgiving: 2) {
      return "; did you mean '\(nearest)'?"
    }
    return known.isEmpty ? "; it has none" : "; known are \(known.joined(separator: ", "))"
  }
}
