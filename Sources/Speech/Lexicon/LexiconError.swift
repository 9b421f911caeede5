/// What is wrong with a lexicon, or with asking for it.
package struct LexiconError: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case badName(String)
    case notFound(Lexicon.Name, known: [String])
    case unreadable(String)
    case tooLong(Int, limit: Int)
    case tooMany(limit: Int)
    case notXML(SSMLError.Problem)
    case notLexicon(found: String)
    case missing(String, in: String)
    case wrongValue(String, attribute: String, expected: String)
    case unknownAlphabet(String)
    case unknownLanguage(LanguageTag, known: [String])
    case unknownElement(String, in: String)
    case noGrapheme
    case noSaying
    case emptyElement(String)
    case sayingTooLong(limit: Int)
    case unknownSound(String, language: LanguageTag)
    case noSounds(LanguageTag)
  }

  package var problem: Problem
  /// From 1; 0 where the whole lexicon is meant.
  package var line: Int
  package var column: Int

  package init(_ problem: Problem, line: Int = 0, column: Int = 0) {
    self.problem = problem
    self.line = line
    self.column = column
  }
}

extension LexiconError: CustomStringConvertible {
  package var description: String { line == 0 ? message : "\(line):\(column): error: \(message)" }

  package var message: String {
    switch problem {
    case .badName(let name):
      "a lexicon's name has 1 to 20 letters and digits of ASCII, unlike '\(name)'"
    case .notFound(let name, let known):
      "there is no lexicon '\(name)'; "
        + (known.isEmpty ? "there are none" : "lexicons are \(known.joined(separator: ", "))")
    case .unreadable(let reason): "the lexicon cannot be read: \(reason)"
    case .tooLong(let length, let limit): "has \(length) characters; \(limit) are allowed"
    case .tooMany(let limit): "there are \(limit) lexicons already; delete one first"
    case .notXML(let problem):
      SSMLError(problem: problem, offset: 0, line: 0, column: 0).message
    case .notLexicon(let found): "expected <lexicon> first, found \(found)"
    case .missing(let attribute, let element): "<\(element)> needs '\(attribute)'"
    case .wrongValue(let value, let attribute, let expected):
      "'\(attribute)' must be \(expected), not '\(value)'"
    case .unknownAlphabet(let name): "the alphabet must be ipa or x-sampa, not '\(name)'"
    case .unknownLanguage(let language, let known):
      "no voice speaks '\(language)'; voices speak \(known.joined(separator: ", "))"
    case .unknownElement(let name, let parent): "<\(name)> may not stand inside <\(parent)>"
    case .noGrapheme: "<lexeme> needs a <grapheme>"
    case .noSaying: "<lexeme> needs an <alias> or a <phoneme>"
    case .emptyElement(let name): "<\(name)> is empty"
    case .sayingTooLong(let limit): "an alias or phoneme has at most \(limit) characters"
    case .unknownSound(let sound, let language): "'\(sound)' is no sound of '\(language)'"
    case .noSounds(let language):
      "sounds of '\(language)' cannot be written here; use <alias>"
    }
  }
}
