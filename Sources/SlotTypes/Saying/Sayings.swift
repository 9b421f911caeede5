import Language

/// How a locale says values: its `sayings.tsv`, with the words of the tables that rules read.
///
///     uses     calendar clock
///     date     written  {weekday|WEEKDAY}, {month|MONTH} {day}
///     time     both     midnight                        hour=0 minute=0
///
/// A row is what is said, the style, a pattern, and what must hold of the fields. The first row
/// that holds and whose fields are all there and have words is the one that is said.
///
/// What stands behind a bar is how a field is said: a way of counting (`cardinal`, `ordinal`,
/// `sino` …), which written text leaves as digits; `padded`, two digits; `digits`, one after the
/// other; or a category of the tables, whose first word for the value it is, or with a number
/// behind it a later one: `{currency|CURRENCY 2}`. Rows of examples are a type and value, the
/// style, and what is said on Tuesday, 10 February 2026.
struct Sayings: Sendable {
  /// What a pattern says.
  enum Field: Hashable {
    case number(Rational)
    /// A name's value in the tables, digits to be said one by one, or words that are ready.
    case text(String)
  }

  private struct Row {
    var style: WordsStyle?
    var pattern: SayingPattern
    var conditions: [SayingCondition]
  }

  private var rows: [Substring: [Row]] = [:]
  private let names: SayingNames
  private let numerals: Numerals

  /// - Throws: `LanguageError.malformedTable` for a row that is not written so.
  init(in folder: LocaleFolder, numerals: Numerals) throws {
    let table = try folder.table("sayings.tsv")
    let tables = table.rows.filter { $0[0] == "uses" }.flatMap { $0[1].split(separator: " ") }
    names = SayingNames(try tables.map { try folder.table("\($0).tsv") })
    self.numerals = numerals
    for row in table.rows where !["uses", "example"].contains(row[0]) {
      let style = WordsStyle(rawValue: String(row[1]))
      let conditions = row[3].split(separator: " ").map { SayingCondition($0) }
      guard style != nil || row[1] == "both", let pattern = SayingPattern(row[2]),
        conditions.allSatisfy({ $0 != nil })
      else {
        throw table.malformed(
          row, expected: "what is said, written, spoken or both, a pattern, and conditions")
      }
      rows[row[0], default: []].append(
        Row(style: style, pattern: pattern, conditions: conditions.compactMap(\.self)))
    }
  }

  /// What is said; nil: the locale has no words for it.
  func words(_ name: Substring, _ fields: [Substring: Field], _ style: WordsStyle) -> String? {
    for row in rows[name] ?? [] where row.style ?? style == style {
      guard row.conditions.allSatisfy({ $0.holds(of: fields) }) else { continue }
      let words = row.pattern.filled { place in
        fields[place.field].flatMap { text($0, place.form, style) }
      }
      if let words { return words }
    }
    return nil
  }

  private func text(_ field: Field, _ form: SayingPattern.Form?, _ style: WordsStyle) -> String? {
    switch (field, form) {
    case (.text(let text), nil): text
    case (.text(let text), .digits): digits(text, style) { numerals.words(for: $0) }
    case (.text(let text), .name(let category, let place)):
      names.word(category, text, place) ?? digits(text, style) { names.word(category, "\($0)", 1) }
    case (.number(let number), .name(let category, let place)):
      names.word(category, "\(number)", place)
    case (.number(let number), .padded): number.integer.map { padded($0, 2) }
    case (.number(let number), .counted(let system)) where style == .spoken:
      number.integer.flatMap { numerals.words(for: $0, in: system) }
    case (.number(let number), _): "\(number)"
    case (.text, .padded), (.text, .counted): nil
    }
  }

  /// Digits one by one; as they are in writing.
  private func digits(
    _ text: String, _ style: WordsStyle, _ word: (Int) -> String?
  ) -> String? {
    if style == .written { return text }
    let words = text.map { $0.wholeNumberValue.flatMap(word) }
    guard !words.isEmpty, words.allSatisfy({ $0 != nil }) else { return nil }
    return words.compactMap(\.self).joined(separator: separator("between digits", style))
  }

  /// What stands between the parts of a longer saying.
  func separator(_ name: Substring, _ style: WordsStyle) -> String {
    words(name, [:], style) ?? ""
  }
}

/// The words of tables, by category and value.
private struct SayingNames: Sendable {
  private var words: [Substring: [Substring: [Substring]]] = [:]

  init(_ tables: [Table]) {
    for row in tables.flatMap(\.rows) where words[row[0]]?[row[1]] == nil {
      words[row[0], default: [:]][row[1]] = row[2].split(separator: "|")
    }
  }

  /// - Parameter place: from 1; a value with fewer words has the last of them.
  func word(_ category: Substring, _ value: String, _ place: Int) -> String? {
    guard let words = words[category]?[Substring(value)], !words.isEmpty else { return nil }
    return String(words[min(place, words.count) - 1])
  }
}
