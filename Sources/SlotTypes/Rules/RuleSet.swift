import Language

/// The rules of a locale, compiled.
struct RuleSet: Sendable {
  /// What a rule finds; `…Reply` rules hold only where they cover a whole reply.
  enum Kind: String, Sendable {
    case date, time, duration, number, percentage, currency
    case dateReply, timeReply, durationReply, numberReply, currencyReply
  }

  let lexicon: Lexicon
  let numerals: Numerals
  private let indexes: [Kind: RuleIndex]
  private let words: WordElements

  init(_ folder: LocaleFolder) throws {
    lexicon = try Lexicon(folder.table("lexicon.tsv"))
    numerals = try Numerals(locale: folder.locale)
    let table = try folder.table("rules.tsv")
    var rules: [Kind: [Rule]] = [:]
    for row in table.rows {
      guard let kind = Kind(rawValue: String(row[0])), let pattern = try? Pattern(row[1], lexicon),
        let constructor = Constructors.all[String(row[2])]
      else { throw table.malformed(row, expected: "a kind, a pattern and a known meaning") }
      rules[kind, default: []].append(Rule(pattern: pattern, constructor: constructor))
    }
    var words = WordElements()
    indexes = rules.mapValues { RuleIndex($0, &words) }
    self.words = words
  }

  func scanned(_ text: NormalizedText) -> ScannedText {
    ScannedText(text, numerals: numerals, words: words)
  }

  /// What a rule found in a text.
  struct Find: Sendable {
    var range: Range<Int>
    var captures: Captures
    var constructor: Constructors.Constructor
  }

  /// Every find, the widest first, among equals the earlier place and rule.
  func finds(_ kind: Kind, in text: ScannedText) -> [Find] {
    guard let index = indexes[kind] else { return [] }
    var matcher = PatternMatcher(text)
    var finds: [Find] = []
    for start in text.scalars.indices {
      for rule in index.candidates(in: text, at: start) {
        for match in matcher.matches(of: rule.pattern, at: start) {
          finds.append(
            Find(
              range: start..<match.end, captures: match.captures, constructor: rule.constructor))
        }
      }
    }
    return finds.enumerated().sorted {
      ($1.element.range.count, $0.element.range.lowerBound, $0.offset)
        < ($0.element.range.count, $1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }
}
