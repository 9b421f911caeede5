import Language

/// A file of rules: a head that says what they make and use, then the rules with their examples.
///
///     produces: TIME
///     number: HOUR 0...24 digits cardinal
///
///     [half past]
///     pattern: half past HOUR DAYPART?
///     means: clock(HOUR, 30, DAYPART)
///     example: half past eight in the evening = 20:30
///     refuse: half an hour
///
/// The rule that covers the most text wins; among equals, the earlier. `only: reply` keeps a rule
/// for replies that are nothing else: a bare `7` is a time only where one was asked for. `only:
/// start` keeps it for the start of a reply. `before: COUNTER` wants such a word after the value,
/// which is no part of it; `only before: FUNCTIONWORD` lets no other word follow; `value: after
/// first` leaves the first element out of it. A rule that means `none` covers words that only look
/// like a value.
struct RuleFile {
  struct Rule {
    var name: Substring
    var line: Int
    var patterns: [(text: Substring, line: Int)] = []
    var means: Substring = ""
    /// What it makes, where that is not what the file says.
    var produces: Substring?
    var scope = RuleScope.anywhere
    /// The first element only leads to the value, as `on` does in `on the 5th`.
    var hasLead = false
    /// The category of what must follow.
    var before: Substring?
    /// The category of the only words that may follow.
    var onlyBefore: Substring?
    /// `text = value`; two readings of an hour are `10:00 22:00`.
    var examples: [(text: Substring, line: Int)] = []
    /// Texts that must not be taken for a value.
    var refuses: [(text: Substring, line: Int)] = []
  }

  let name: String
  private(set) var produces: Substring = ""
  /// Other rule files whose products the patterns name.
  private(set) var uses: [Substring] = []
  /// The tables of words that the patterns name.
  private(set) var lexicons: [Substring] = []
  private(set) var numbers: [(text: Substring, line: Int)] = []
  private(set) var rules: [Rule] = []

  /// The rule file of a name in a locale.
  init(_ folder: LocaleFolder, _ name: String) throws {
    try self.init(folder.text(of: "\(name).rules"), name: "\(folder.locale)/\(name).rules")
  }

  /// - Throws: `LanguageError.malformedTable` for a line that is no part of a rule file.
  init(_ text: String, name: String) throws {
    self.name = name
    // Bytes, since comparing characters takes longer than all the rest.
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      try read(Substring(line), number: index + 1)
    }
  }

  private mutating func read(_ line: Substring, number: Int) throws {
    if line.utf8.first == UInt8(ascii: "["), line.utf8.last == UInt8(ascii: "]") {
      rules.append(Rule(name: line.dropFirst().dropLast(), line: number))
      return
    }
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      throw malformed(number, "a [name] or 'key: value'", line)
    }
    let value = Substring(line[colon...].utf8.dropFirst().drop { $0 == UInt8(ascii: " ") })
    let isKnown =
      rules.isEmpty
      ? readHead(line[..<colon], value, number)
      : readRule(line[..<colon], value, number, &rules[rules.count - 1])
    guard isKnown else { throw malformed(number, "a key of rule files", line[..<colon]) }
  }

  private mutating func readHead(_ key: Substring, _ value: Substring, _ number: Int) -> Bool {
    switch key {
    case "produces": produces = value
    case "uses": uses += value.split(separator: " ")
    case "lexicon": lexicons += value.split(separator: " ")
    case "number": numbers.append((value, number))
    default: return false
    }
    return true
  }

  private func readRule(
    _ key: Substring, _ value: Substring, _ number: Int, _ rule: inout Rule
  ) -> Bool {
    switch key {
    case "pattern": rule.patterns.append((value, number))
    case "means": rule.means = value
    case "produces": rule.produces = value
    case "value":
      guard value == "after first" else { return false }
      rule.hasLead = true
    case "before": rule.before = value
    case "only before": rule.onlyBefore = value
    case "only":
      guard let scope = RuleScope(rawValue: String(value)) else { return false }
      rule.scope = scope
    case "refuse": rule.refuses.append((value, number))
    case "example": rule.examples.append((value, number))
    default: return false
    }
    return true
  }

  func malformed(_ line: Int, _ expected: String, _ found: some StringProtocol) -> LanguageError {
    .malformedTable(file: name, line: line, expected: expected, found: String(found))
  }
}
