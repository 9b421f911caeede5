/// Reads a lexicon in W3C's PLS 1.0, or says where it is wrong.
///
/// Source: https://www.w3.org/TR/pronunciation-lexicon/
struct LexiconReader {
  private static let namespace = "http://www.w3.org/2005/01/pronunciation-lexicon"
  private static let longestSaying = 100

  private var tokens: XMLTokenizer
  private let library: ReadingRulesLibrary

  static func read(_ document: String, library: ReadingRulesLibrary) throws -> Lexicon {
    var reader = LexiconReader(
      tokens: XMLTokenizer(Letters(document, at: 0, style: 0)), library: library)
    do { return try reader.lexicon() } catch let error as SSMLError {
      throw LexiconError(.notXML(error.problem), line: error.line, column: error.column)
    }
  }

  private mutating func lexicon() throws -> Lexicon {
    guard case .open(let root, let isClosed)? = try content(), root.name == "lexicon" else {
      throw error(.notLexicon(found: "something else"), at: 0)
    }
    var lexicon = try header(root)
    if isClosed { return lexicon }
    while true {
      switch try content() {
      case .open(let tag, false) where tag.name == "lexeme":
        lexicon.lexemes.append(try lexeme(tag, of: lexicon))
      // Who wrote the lexicon, and why, is for readers of the file.
      case .open(let tag, let isClosed) where ["meta", "metadata"].contains(tag.name):
        if !isClosed { try skip(to: tag.name) }
      case .open(let tag, _):
        throw error(.unknownElement(tag.name, in: "lexicon"), at: tag.source.lowerBound)
      case .close(let tag) where tag.name == "lexicon":
        guard try content() == nil else { throw tokens.error(.textAfterEnd) }
        return lexicon
      case .close(let tag):
        throw tokens.error(.mismatchedEnd(tag.name, open: "lexicon"), at: tag.source.lowerBound)
      case .text: throw tokens.error(.unexpectedEnd(inside: "<lexicon>"))
      case nil: throw tokens.error(.unexpectedEnd(inside: "<lexicon>"))
      }
    }
  }

  private func header(_ root: XMLToken.Tag) throws -> Lexicon {
    func value(_ name: String) throws -> String {
      guard let value = root.attributes.first(where: { $0.name == name })?.value else {
        throw error(.missing(name, in: "lexicon"), at: root.source.lowerBound)
      }
      return value
    }
    for (name, expected) in [("version", "1.0"), ("xmlns", Self.namespace)] {
      let found = try value(name)
      guard found == expected else {
        throw error(
          .wrongValue(found, attribute: name, expected: "'\(expected)'"),
          at: root.source.lowerBound)
      }
    }
    let name = try value("alphabet")
    guard let alphabet = PhoneticAlphabet(rawValue: name) else {
      throw error(.unknownAlphabet(name), at: root.source.lowerBound)
    }
    return Lexicon(
      language: LanguageTag(try value("xml:lang")), alphabet: alphabet, lexemes: [])
  }
}

extension LexiconReader {
  private mutating func lexeme(
    _ open: XMLToken.Tag, of lexicon: Lexicon
  ) throws -> Lexicon.Lexeme {
    var graphemes: [String] = []
    var saying: Lexicon.Saying?
    while true {
      switch try content() {
      case .open(let tag, false) where tag.name == "grapheme":
        graphemes.append(try text(of: tag))
      case .open(let tag, false) where tag.name == "alias":
        let alias = try text(of: tag)
        saying = saying ?? .alias(alias)
      case .open(let tag, false) where tag.name == "phoneme":
        let phonemes = try text(of: tag)
        try check(phonemes, of: lexicon, at: tag)
        saying = saying ?? .phonemes(phonemes)
      case .open(let tag, false) where tag.name == "example": try skip(to: "example")
      case .open(let tag, _):
        throw error(.unknownElement(tag.name, in: "lexeme"), at: tag.source.lowerBound)
      case .close(let tag) where tag.name == "lexeme":
        guard !graphemes.isEmpty else { throw error(.noGrapheme, at: open.source.lowerBound) }
        guard let saying else { throw error(.noSaying, at: open.source.lowerBound) }
        return Lexicon.Lexeme(graphemes: graphemes, saying: saying)
      case .close(let tag):
        throw tokens.error(.mismatchedEnd(tag.name, open: "lexeme"), at: tag.source.lowerBound)
      case .text, nil: throw tokens.error(.unexpectedEnd(inside: "<lexeme>"))
      }
    }
  }

  private func check(_ phonemes: String, of lexicon: Lexicon, at tag: XMLToken.Tag) throws {
    let table = try library.rules(for: lexicon.language).phonemes
    guard !table.isEmpty else {
      throw error(.noSounds(lexicon.language), at: tag.source.lowerBound)
    }
    do { _ = try table.mnemonics(for: phonemes, in: lexicon.alphabet) } catch {
      throw self.error(
        .unknownSound(error.text, language: lexicon.language), at: tag.source.lowerBound)
    }
  }

  /// The next token that is not the white space between elements.
  private mutating func content() throws -> XMLToken? {
    while let token = try tokens.next() {
      guard case .text(let letters) = token, letters.allSatisfy(\.isSpace) else { return token }
    }
    return nil
  }

  /// All text up to the end of the element that has been opened.
  private mutating func text(of tag: XMLToken.Tag) throws -> String {
    var letters: Letters = []
    while let token = try tokens.next() {
      switch token {
      case .text(let more): letters += more
      case .open(let inner, _):
        throw error(.unknownElement(inner.name, in: tag.name), at: inner.source.lowerBound)
      case .close(let end):
        guard end.name == tag.name else {
          throw tokens.error(.mismatchedEnd(end.name, open: tag.name), at: end.source.lowerBound)
        }
        let text = letters[...].trimmed().text
        guard !text.isEmpty else { throw error(.emptyElement(tag.name), at: tag.source.lowerBound) }
        guard text.unicodeScalars.count <= Self.longestSaying else {
          throw error(.sayingTooLong(limit: Self.longestSaying), at: tag.source.lowerBound)
        }
        return text
      }
    }
    throw tokens.error(.unexpectedEnd(inside: "<\(tag.name)>"))
  }

  private mutating func skip(to name: String) throws {
    while let token = try tokens.next() {
      if case .close(let tag) = token, tag.name == name { return }
    }
    throw tokens.error(.unexpectedEnd(inside: "<\(name)>"))
  }

  private func error(_ problem: LexiconError.Problem, at offset: Int) -> LexiconError {
    let place = tokens.error(.notSSML, at: offset)
    return LexiconError(problem, line: place.line, column: place.column)
  }
}
