import Language

/// Puts the rule files of a locale together.
struct GrammarCompiler {
  /// A category of numbers and the files whose patterns name it.
  struct Number: Sendable {
    var symbol: Symbol
    var category: NumberCategory
    var files: FileSet
  }

  private let folder: LocaleFolder
  private var symbols = SymbolTable()
  private(set) var topics: [String: Grammar.Topic] = [:]
  private(set) var entries: [Lexicon.Entry] = []
  private(set) var numbers: [Number] = []
  private(set) var patterns: [(symbols: [Symbol], ending: PatternTrie.Ending)] = []
  /// Where the entries of a table are.
  private var lexicons: [Substring: Range<Int>] = [:]
  /// Where the entry of a literal is.
  private var literals: [Symbol: Int] = [:]
  private var ruleCount = 0

  init(folder: LocaleFolder) { self.folder = folder }

  /// Adds a rule file and those that it uses.
  mutating func add(_ name: String) throws {
    guard topics[name] == nil else { return }
    let file = try RuleFile(folder, name)
    var uses = FileSet()
    for other in file.uses {
      try add(String(other))
      uses.formUnion(topics[String(other)]?.files ?? [])
    }
    let own = FileSet(rawValue: 1 << UInt32(topics.count))
    topics[name] = Grammar.Topic(
      root: symbols.symbol(ofCategory: file.produces), files: uses.union(own))
    for lexicon in file.lexicons { try add(lexicon, own) }
    for (text, line) in file.numbers { try addNumber(text, line, of: file, own) }
    for rule in file.rules { try add(rule, of: file, own) }
  }

  private mutating func addNumber(
    _ text: Substring, _ line: Int, of file: RuleFile, _ own: FileSet
  ) throws {
    let name = text.prefix { $0 != " " }
    guard let category = NumberCategory(text.dropFirst(name.count)) else {
      throw file.malformed(line, "a name, bounds or 'any', and ways of saying numbers", text)
    }
    let symbol = symbols.symbol(ofCategory: name)
    guard !numbers.contains(where: { $0.symbol == symbol }) else {
      throw file.malformed(line, "a name that no other number has", name)
    }
    numbers.append(Number(symbol: symbol, category: category, files: own))
  }

  private mutating func add(_ lexicon: Substring, _ own: FileSet) throws {
    if let range = lexicons[lexicon] {
      for index in range { entries[index].files.formUnion(own) }
    } else {
      let start = entries.count
      try add(folder.table("\(lexicon).tsv"), own)
      lexicons[lexicon] = start..<entries.count
    }
  }

  private mutating func add(_ table: Table, _ own: FileSet) throws {
    for row in table.rows {
      guard row.cells.count == 3 else {
        throw table.malformed(row, expected: "a category, a value and words between bars")
      }
      let symbol = symbols.symbol(ofCategory: row[0])
      let value = Value(written: row[1])
      for word in row[2].utf8.split(separator: UInt8(ascii: "|")) {
        entries.append(
          Lexicon.Entry(
            scalars: NormalizedText(String(Substring(word))).scalars, symbol: symbol, value: value,
            files: own))
      }
    }
  }

  private mutating func add(_ rule: RuleFile.Rule, of file: RuleFile, _ own: FileSet) throws {
    guard let means = MeaningExpression(rule.means) else {
      throw file.malformed(rule.line, "'means: name(ARGUMENT, …)'", rule.means)
    }
    let patterns = try rule.patterns.map { text, line in
      guard let pattern = Pattern(text) else { throw file.malformed(line, "a pattern", text) }
      return pattern
    }
    let bindings = Set(patterns.flatMap(\.elements).map(\.binding))
    let ending = PatternTrie.Ending(
      rule: ruleCount, product: symbols.symbol(ofCategory: rule.produces ?? file.produces),
      meaning: .constant(.nothing), scope: rule.scope, hasLead: rule.hasLead,
      follower: follower(of: rule), files: own)
    for pattern in patterns {
      let symbols = pattern.elements.map { symbol(of: $0, own) }
      for sequence in pattern.sequences {
        var ending = ending
        ending.meaning = try MeaningBinder(
          rule: rule, file: file, bindings: bindings,
          elements: sequence.map { pattern.elements[$0].binding }
        ).bound(means)
        self.patterns.append((sequence.map { symbols[$0] }, ending))
      }
    }
    ruleCount += 1
  }

  private mutating func follower(of rule: RuleFile.Rule) -> PatternTrie.Follower {
    if let category = rule.before { return .word(symbols.symbol(ofCategory: category)) }
    if let category = rule.onlyBefore { return .noOtherWord(symbols.symbol(ofCategory: category)) }
    return .anything
  }

  private mutating func symbol(of element: Pattern.Element, _ own: FileSet) -> Symbol {
    if element.isCategory { return symbols.symbol(ofCategory: element.name) }
    let symbol = symbols.symbol(ofLiteral: element.name)
    if let index = literals[symbol] {
      entries[index].files.formUnion(own)
    } else {
      literals[symbol] = entries.count
      entries.append(
        Lexicon.Entry(
          scalars: NormalizedText(element.name).scalars, symbol: symbol, value: .nothing,
          files: own))
    }
    return symbol
  }
}

/// Binds a rule's meaning to the places of one sequence of its elements.
private struct MeaningBinder {
  let rule: RuleFile.Rule
  let file: RuleFile
  /// What the rule's patterns bind; one of these that this sequence leaves out is nothing, any
  /// other name is a mistake.
  let bindings: Set<Substring>
  let elements: [Substring]

  func bound(_ meaning: MeaningExpression) throws -> BoundMeaning {
    switch meaning {
    case .integer(let integer): return .constant(.number(Rational(integer)))
    case .symbol("none"): return .constant(.nothing)
    case .symbol(let symbol): return .constant(.text(symbol))
    case .reference(let name):
      if let index = elements.firstIndex(where: { $0 == name }) { return .element(index) }
      guard bindings.contains(Substring(name)) else {
        throw file.malformed(rule.line, "a category of the pattern", name)
      }
      return .constant(.nothing)
    case .call(let name, let arguments):
      guard let constructor = Constructors.all[name] else {
        throw file.malformed(rule.line, "a known meaning", name)
      }
      return .call(constructor, try arguments.map(bound))
    }
  }
}

extension Value {
  /// A lexicon's value: a number, a fraction such as `1/2`, or any other text.
  fileprivate init(written text: Substring) {
    let parts = text.split(separator: "/").map { Int($0) }
    if parts.count == 1, let whole = parts[0] {
      self = .number(Rational(whole))
    } else if parts.count == 2, let above = parts[0], let below = parts[1],
      let fraction = Rational(Int128(above), over: Int128(below))
    {
      self = .number(fraction)
    } else {
      self = .text(String(text))
    }
  }
}
