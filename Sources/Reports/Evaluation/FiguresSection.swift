import Understanding

extension Page.Section {
  /// The figures, each with what it was counted from.
  static func figures(_ findings: EvaluationFindings, _ details: EvaluationDetails) -> Self {
    let evaluation = Evaluation(findings.answers)
    let inScope = findings.answers.filter(\.isInScope)
    let strangers = findings.answers.filter { !$0.isInScope }
    let latency = evaluation.latencyMicroseconds
    let rows: [[String]?] = [
      row(
        "Intent accuracy", evaluation.intentAccuracy,
        Proportion(of: inScope, where: \.hasRightIntent)),
      row("Slot F1", evaluation.slotF1),
      row("Exact match", evaluation.exactMatch, Proportion(of: inScope, where: \.isExact)),
      row(
        "Out-of-scope recall", evaluation.oosRecall,
        Proportion(of: strangers) { $0.intent == .fallback }),
      row("Out-of-scope precision", evaluation.oosPrecision),
      row("Calibration error", details.calibrationError),
      latency.map { ["Latency, median", "\(Int($0.p50)) µs", "–"] },
      latency.map { ["Latency, 99th percentile", "\(Int($0.p99)) µs", "–"] },
    ]
    let table = Table(head: ["Figure", "Value", "95 % interval"], rows: rows.compactMap(\.self))
      .markup
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

  /// Nil where the data have no such figure.
  private static func row(
    _ name: String, _ share: Double?, _ proportion: Proportion? = nil
  ) -> [String]? {
    share.map { [name, percent($0), proportion?.intervalText ?? "–"] }
  }
}
