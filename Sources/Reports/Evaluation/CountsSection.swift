import Understanding

extension Page.Section {
  /// Precision, recall and F1 of intents or slots, the worst first; nil where there are none.
  static func table(_ heading: String, of rows: [(name: String, counts: SpanCounts)]) -> Self? {
    guard !rows.isEmpty else { return nil }
    let sorted = rows.sorted { ($0.counts.f1 ?? 0, $0.name) < ($1.counts.f1 ?? 0, $1.name) }
    let table = Table(
      head: ["Name", "Precision", "Recall", "F1", "Count"],
      rows: sorted.map { name, counts in
        [
          name, percent(counts.precision), percent(counts.recall), percent(counts.f1),
          "\(counts.expected)",
        ]
      }
    ).markup
    guard rows.count > manyRows else { return Self(heading, table) }
    return Self(
      heading, "<details><summary>All \(rows.count), the worst first</summary>\(table)</details>")
  }

  private static var manyRows: Int { 20 }
}
