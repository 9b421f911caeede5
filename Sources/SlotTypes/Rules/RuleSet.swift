import Language

/// The rules of a locale, compiled.
struct RuleSet: Sendable {
  enum Kind: String, Sendable {
    case date, time, duration, number
  }

  struct Rule: Sendable {
    var kind: Kind
    var pattern: Pattern
    var meaning: String
  }

  let lexicon: Lexicon
  let numerals: Numerals
  private let rules: [Kind: [Rule]]

  init(_ folder: LocaleFolder) throws {
    lexicon = try Lexicon(folder.table("lexicon.tsv"))
    numerals = try Numerals(locale: folder.locale)
    let table = try folder.table("rules.tsv")
    let all = try table.rows.map { row in
      guard let kind = Kind(rawValue: String(row[0])), let pattern = try? Pattern(String(row[1])),
        kind == .number || Constructors.all[String(row[2])] != nil
      else { throw table.malformed(row, expected: "a kind, a pattern and a known meaning") }
      return Rule(kind: kind, pattern: pattern, meaning: String(row[2]))
    }
    rules = Dictionary(grouping: all, by: \.kind)
  }

  /// What rules of a kind find in a text: places, captures and the rule's meaning.
  struct Find: Sendable {
    var range: Range<Int>
    var captures: [Capture]
    var meaning: String
  }

  /// Every find, the widest first, among equals the earlier rule and place.
  func finds(_ kind: Kind, in text: NormalizedText) -> [Find] {
    let matcher = PatternMatcher(scalars: text.scalars, lexicon: lexicon, numerals: numerals)
    var finds: [Find] = []
    for start in text.scalars.indices where ScalarClass(text.scalars[start]) != .space {
      for rule in rules[kind] ?? [] {
        for (end, captures) in matcher.matches(rule.pattern, at: start) {
          finds.append(Find(range: start..<end, captures: captures, meaning: rule.meaning))
        }
      }
    }
    return finds.enumerated().sorted {
      ($1.element.range.count, $0.element.range.lowerBound, $0.offset)
        < ($0.element.range.count, $1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }
}
