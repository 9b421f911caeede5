import Language

/// One thing wrong in the voices folder.
package struct VoiceProblem: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case noFolder
    case unreadable(String)
    case notYAML(String)
    case notMapping(found: String)
    case unknownKey(String, known: [String])
    case missingKey(String)
    case notText(key: String)
    case notList(key: String)
    case notNumber(key: String, found: String, allowed: ClosedRange<Int>)
    case notOneOf(key: String, found: String, allowed: [String])
    case notName(key: String, found: String)
    case secondDefault(LanguageTag, first: Voice.ID)
  }

  /// Lines and columns count from 1; columns count Unicode scalars.
  package struct Location: Hashable, Sendable {
    package var file: String
    package var line: Int
    package var column: Int
  }

  package var problem: Problem
  package var location: Location

  init(_ problem: Problem, file: String, line: Int = 1, column: Int = 1) {
    self.problem = problem
    location = Location(file: file, line: line, column: column)
  }
}

/// All that is wrong in the voices folder.
package struct VoiceProblems: Error, Hashable, Sendable, CustomStringConvertible {
  package var problems: [VoiceProblem]

  package var description: String { problems.map(\.description).joined(separator: "\n") }
}

extension VoiceProblem: CustomStringConvertible {
  package var description: String {
    let place = "\(location.file):\(location.line):\(location.column)"
    return "\(place): error: \(message)" + (help.map { "\nhelp: \($0)" } ?? "")
  }

  package var message: String {
    switch problem {
    case .noFolder: "there is no such folder of voices"
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .notYAML(let reason): "is not YAML: \(reason)"
    case .notMapping(let found): "expected keys and values, found \(found)"
    case .unknownKey(let key, _): "unknown key '\(key)'"
    case .missingKey(let key): "the key '\(key)' is missing"
    case .notText(let key): "'\(key)' must be a text"
    case .notList(let key): "'\(key)' must be a list, such as [a, b]"
    case .notNumber(let key, let found, let allowed):
      "'\(key)' must be a whole number from \(allowed.lowerBound) to \(allowed.upperBound), "
        + "not '\(found)'"
    case .notOneOf(let key, let found, let allowed):
      "'\(key)' must be \(allowed.joined(separator: " or ")), not '\(found)'"
    case .notName(let key, let found):
      "'\(key)' may have letters, digits, '-' and '_' only, not '\(found)'"
    case .secondDefault(let language, let first):
      "'\(first)' is already the default voice of '\(language)'"
    }
  }

  package var help: String? {
    switch problem {
    case .noFolder: return "start where the folder 'voices' is, or name it with --voices"
    case .unknownKey(let key, let known):
      let nearest = EditDistance.nearest(to: key, among: known, forgiving: 2)
      return nearest.map { "did you mean '\($0)'?" } ?? "keys are \(known.joined(separator: ", "))"
    default: return nil
    }
  }
}
