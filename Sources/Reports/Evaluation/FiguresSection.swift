import Understanding

extension Page.Section {
  /// The figures, each with what it was counted from.
  static func figures(_ findings: EvaluationFindings, _ details: EvaluationDetails) -> Self {
    let evaluation = Evaluation(findings.answers)
    let inScope = findings.answers.filter(\.isInScope)
    let strangers = findings.answers.filter { !$0.isInScope }
    var rows = [
      row("Intent accuracy", evaluation.intentAccuracy, inScope, where: \.hasRightIntent),
      ["Slot F1", percent(evaluation.slotF1), "–"],
      row("Exact match", evaluation.exactMatch, inScope, where: \.isExact),
      row("Out-of-scope recall", evaluation.oosRecall, strangers) { $0.intent == .fallback },
      ["Out-of-scope precision", percent(evaluation.oosPrecision), "–"],
      ["Calibration error", percent(details.calibrationError), "–"],
    ].filter { $0[1] != "–" }
    if let latency = evaluation.latencyMicroseconds {
      rows += [
        ["Latency, median", "\(Int(latency.p50)) µs", "–"],
        ["Latency, 99th percentile", "\(Int(latency.p99)) µs", "–"],
      ]
    }
    let table = Table(head: ["Figure", "Value", "95 % interval"], rows: rows).markup
    return Self(
      "Figures",
      """
      \(table)
      <p class="note">Accuracy and exact match (intent and all slots) are of the \
      \(inScope.count) utterances in scope, where falling back is wrong. The interval is what \
      chance leaves open with so many utterances.\(byPart(findings))</p>
      """)
  }

  /// How much the parts of a cross-validation differ.
  private static func byPart(_ findings: EvaluationFindings) -> String {
    guard findings.rounds.count > 1 else { return "" }
    let accuracies = findings.rounds.map { percent(Evaluation($0).intentAccuracy) }
    return " Intent accuracy part by part: \(accuracies.joined(separator: ", "))."
  }

  private static func row(
    _ name: String, _ share: Double?, _ answers: [AnsweredUtterance],
    where isRight: (AnsweredUtterance) -> Bool
  ) -> [String] {
    guard share != nil, !answers.isEmpty else { return [name, "–", "–"] }
    let proportion = Proportion(answers.count(where: isRight), of: answers.count)
    return [name, percent(share), proportion.intervalText]
  }

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

extension Proportion {
  /// `70.1–75.9 %`.
  package var intervalText: String {
    let low = (interval.lowerBound * 1000).rounded() / 10
    return "\(low)–\(percent(interval.upperBound))"
  }
}
