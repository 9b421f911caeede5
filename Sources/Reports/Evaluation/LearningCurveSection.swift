import Understanding

extension Page.Section {
  /// What more utterances brought; nil where no curve was asked for.
  static func learningCurve(_ trials: [Trial]) -> Self? {
    guard trials.count > 1 else { return nil }
    let evaluations = trials.map { ($0, Evaluation($0.answers)) }
    let kinds: [(name: String, figure: (Evaluation) -> Double?)] = [
      ("intent accuracy", \.intentAccuracy), ("slot F1", \.slotF1),
      ("exact match", \.exactMatch),
    ]
    let series = kinds.map { name, figure in
      LineChart.Series(
        name,
        evaluations.compactMap { trial, evaluation in
          figure(evaluation).map { share in
            LineChart.Point(
              x: trial.learned, y: share, spread: name == kinds[0].name ? trial.interval : nil,
              note: "\(Int(trial.learned.rounded())) utterances: \(name) \(percent(share))")
          }
        })
    }.filter { !$0.points.isEmpty }
    let chart = LineChart(
      "How figures grow with the utterances learnt from",
      x: .counts("utterances learnt from", to: trials.map(\.learned).max() ?? 1),
      y: .shares("share"), series: series)
    return Self(
      "Learning curve",
      """
      \(chart.markup)
      <p class="note">While the curve still rises on the right, more utterances help; where it is \
      flat, clearer intents do.</p>
      """)
  }
}

extension Trial {
  /// Of the intent accuracy; nil where nothing in scope was asked.
  fileprivate var interval: ClosedRange<Double>? {
    Proportion(of: answers.filter(\.isInScope), where: \.hasRightIntent)?.interval
  }
}
