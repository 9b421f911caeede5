/// Counts spans found and missed, as conlleval does: a span is right when its name and both its
/// ends are.
///
/// Source: Tjong Kim Sang & Buchholz, Introduction to the CoNLL-2000 Shared Task (2000).
package struct SpanCounts: Hashable, Sendable {
  package private(set) var expected = 0
  package private(set) var found = 0
  package private(set) var right = 0

  package init() {}

  /// Counts the spans of one utterance.
  package mutating func add<Span: Hashable>(found: Set<Span>, expected: Set<Span>) {
    self.expected += expected.count
    self.found += found.count
    right += found.intersection(expected).count
  }

  package var precision: Double? { Self.ratio(right, found) }
  package var recall: Double? { Self.ratio(right, expected) }

  /// The harmonic mean of precision and recall; nil where there is nothing to find and nothing
  /// was found.
  package var f1: Double? { Self.ratio(2 * right, found + expected) }

  private static func ratio(_ part: Int, _ whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }
}
