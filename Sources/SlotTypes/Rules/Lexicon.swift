import Language

/// The words of a locale that rules speak of, by class: weekdays, months, units, day parts.
///
/// A file of rows `class`, `value`, surfaces between bars.
struct Lexicon: Sendable {
  struct Entry: Sendable {
    var scalars: [Unicode.Scalar]
    var value: Int
  }

  /// Each class's words, the longest first.
  private let classes: [String: [Entry]]

  init(_ table: Table) throws {
    var classes: [String: [Entry]] = [:]
    for row in table.rows {
      guard let value = Int(row[1]), !row[2].isEmpty else {
        throw table.malformed(row, expected: "a class, a number and words between bars")
      }
      for surface in row[2].split(separator: "|") {
        let scalars = NormalizedText(String(surface)).scalars
        classes[String(row[0]), default: []].append(Entry(scalars: scalars, value: value))
      }
    }
    self.classes = classes.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
  }

  func has(_ name: String) -> Bool { classes[name] != nil }

  /// Every word of the class that stands at `start`, and where it ends.
  func matches(
    _ name: String, in scalars: [Unicode.Scalar], at start: Int
  ) -> [(value: Int, end: Int)] {
    (classes[name] ?? []).compactMap { entry in
      Scan.literal(entry.scalars, in: scalars, at: start).map { (entry.value, $0) }
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
    guard !literal.isEmpty, end <= scalars.count, scalars[start] == literal[0],
      scalars[start..<end].elementsEqual(literal), isBoundary(start, scalars),
      isBoundary(end, scalars)
    else { return nil }
    return end
  }

  /// Hangul words run together; Latin words do not.
  static func isBoundary(_ position: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard position > 0, position < scalars.count else { return true }
    let (before, after) = (ScalarClass(scalars[position - 1]), ScalarClass(scalars[position]))
    return !(before == .letter && after == .letter)
  }

  static func skippingSpace(_ start: Int, _ scalars: [Unicode.Scalar]) -> Int {
    var position = start
    while position < scalars.count, ScalarClass(scalars[position]) == .space { position += 1 }
    return position
  }
}
