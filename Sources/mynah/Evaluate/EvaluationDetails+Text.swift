import Reports
import Understanding

extension EvaluationDetails {
  /// For a person: tables, then what went wrong most often.
  var lines: [String] {
    table("intent", intents.map { ($0.name.text, $0.counts) })
      + table("slot", slots.map { ($0.name.text, $0.counts) })
      + confusions.prefix(Self.worst).flatMap { confusion in
        ["", "\(confusion.expected) taken for \(confusion.found): \(confusion.utterances.count)"]
          + confusion.utterances.prefix(Self.examples).map { "  \($0)" }
      }
      + ["", "confidences: calibration error \(percent(calibrationError))"]
      + reliability.map {
        "  said \(percent($0.confidence)), right \(percent($0.accuracy)), of \($0.utterances)"
      }
  }

  private static var worst: Int { 10 }
  private static var examples: Int { 3 }

  private func table(_ kind: String, _ rows: [(name: String, counts: SpanCounts)]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let figures = rows.map { name, counts in
      [
        name, percent(counts.precision), percent(counts.recall), percent(counts.f1),
        "\(counts.expected)",
      ]
    }
    return [""] + Columns(rows: [[kind, "precision", "recall", "F1", "count"]] + figures).lines
  }
}
