import Language

/// The words of a locale that rules speak of, by class: weekdays, months, units, day parts.
///
/// A file of rows `class`, `value`, surfaces between bars.
struct Lexicon: Sendable {
  private let classes: [String: WordClass]

  init(_ table: Table) throws {
    var entries: [String: [WordClass.Entry]] = [:]
    for row in table.rows {
      guard !row[1].isEmpty, !row[2].isEmpty else {
        throw table.malformed(row, expected: "a class, a value and words between bars")
      }
      for surface in row[2].split(separator: "|") {
        entries[String(row[0]), default: []].append(
          WordClass.Entry(
            scalars: NormalizedText(String(surface)).scalars, value: Int(row[1]) ?? 0,
            text: String(row[1])))
      }
    }
    classes = entries.mapValues(WordClass.init)
  }

  subscript(name: String) -> WordClass? { classes[name] }

  /// Whether a word of two or more scalars ends at `position`.
  func hasWord(endingAt position: Int, in scalars: [Unicode.Scalar]) -> Bool {
    classes.values.contains { $0.hasWord(endingAt: position, in: scalars) }
  }
}

/// Words that rules treat alike.
struct WordClass: Sendable {
  struct Entry: Sendable {
    var scalars: [Unicode.Scalar]
    /// The value as a number; 0 where it is none.
    var value: Int
    var text: String
  }

  private let byFirst: [Unicode.Scalar: [Entry]]
  private let byLast: [Unicode.Scalar: [Entry]]

  init(_ entries: [Entry]) {
    let sorted = entries.sorted { $0.scalars.count > $1.scalars.count }
    byFirst = Dictionary(grouping: sorted) { $0.scalars[0] }
    byLast = Dictionary(grouping: sorted.filter { $0.scalars.count > 1 }) {
      $0.scalars[$0.scalars.count - 1]
    }
  }

  /// Every word.
  var all: [[Unicode.Scalar]] { byFirst.values.flatMap { $0.map(\.scalars) } }

  /// Every word that stands at `start`, and where it ends, the longest first.
  func matches(in scalars: [Unicode.Scalar], at start: Int) -> [(entry: Entry, end: Int)] {
    guard let candidates = byFirst[scalars[start]] else { return [] }
    return candidates.compactMap { entry in
      Scan.literal(entry.scalars, in: scalars, at: start).map { (entry, $0) }
    }
  }

  func hasWord(endingAt end: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard end > 0, let candidates = byLast[scalars[end - 1]] else { return false }
    return candidates.contains { entry in
      let start = end - entry.scalars.count
      return start >= 0 && Scan.literal(entry.scalars, in: scalars, at: start) == end
    }
  }
}

/// Looking at one place of a text.
enum Scan {
  /// Where `literal` ends if it stands at `start` as a word of its own.
  static func literal(
    _ literal: [Unicode.Scalar], in scalars: [Unicode.Scalar], at start: Int
  ) -> Int? {
    let end = start + literal.count
    guard !literal.isEmpty, end <= scalars.count else { return nil }
    for index in literal.indices where scalars[start + index] != literal[index] { return nil }
    return WordBoundary.isBoundary(start, in: scalars) && WordBoundary.isBoundary(end, in: scalars)
      ? end : nil
  }
}
