import Language

/// The rules of a locale, compiled.
struct Grammar: Sendable {
  let lexicon: Lexicon
  let numerals: Numerals
  let numbers: [GrammarCompiler.Number]
  let patterns: PatternTrie
  private let topics: [String: Topic]

  /// What one rule file is for.
  struct Topic: Sendable {
    /// What it produces: `DATE`.
    var root: Symbol
    /// Itself and all files that it uses.
    var files: FileSet
  }

  /// - Parameter files: the rule files, by name.
  /// - Throws: `LanguageError.malformedTable` for the first mistake in a file, with its line.
  init(_ files: [String], in folder: LocaleFolder, numerals: Numerals) throws {
    var compiler = GrammarCompiler(folder: folder)
    for file in files { try compiler.add(file) }
    topics = compiler.topics
    lexicon = Lexicon(compiler.entries)
    numbers = compiler.numbers
    patterns = PatternTrie(compiler.patterns)
    self.numerals = numerals
  }

  /// nil: there is no rule file of that name.
  func topic(_ file: String) -> Topic? { topics[file] }
}

/// Some of a grammar's files; a word or rule is of the files that name it.
struct FileSet: OptionSet, Sendable {
  let rawValue: UInt32
}
