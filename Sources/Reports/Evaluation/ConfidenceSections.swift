import Understanding

extension Page.Section {
  private static var bins: Int { 20 }

  /// Histograms of the confidences of right answers, wrong ones, and utterances out of scope.
  static func confidences(_ answers: [AnsweredUtterance]) -> Self? {
    let inScope = answers.filter(\.isInScope)
    let groups = [
      ("right", inScope.filter(\.isLikeliestRight)),
      ("wrong", inScope.filter { !$0.isLikeliestRight }),
      ("out of scope", answers.filter { !$0.isInScope }),
    ].enumerated().filter { !$0.element.1.isEmpty }
    guard !groups.isEmpty else { return nil }
    let charts: [Markup] = groups.map { index, group in
      let (name, members) = group
      return """
        <h3>\(members.count) \(name)</h3>
        \(histogram(members, name, series: index).markup)

        """
    }
    return Self(
      "Confidence of the likeliest intent",
      """
      \(charts)<p class="note">Right answers belong to the right, the others to the left. Each \
      chart has a scale of its own.</p>
      """)
  }

  private static func histogram(
    _ answers: [AnsweredUtterance], _ name: String, series: Int
  ) -> BarChart {
    var counts = Array(repeating: 0, count: bins)
    for answer in answers { counts[min(bins - 1, Int(answer.confidence * Double(bins)))] += 1 }
    return BarChart(
      "How many answers that are \(name) have which confidence",
      x: .shares("confidence"), y: .counts("utterances", to: Double(counts.max() ?? 1)),
      bars: counts.enumerated().map { index, count in
        let (low, high) = (index * 100 / bins, (index + 1) * 100 / bins)
        return .init(Double(count), note: "\(low)–\(high) %: \(count) \(name)")
      }, series: series)
  }

  /// Whether utterances of a confidence are right as often as it says.
  static func reliability(_ details: EvaluationDetails) -> Self? {
    guard !details.reliability.isEmpty else { return nil }
    let points = details.reliability.map { bin in
      let right = Int((bin.accuracy * Double(bin.utterances)).rounded())
      return LineChart.Point(
        x: bin.confidence, y: bin.accuracy,
        spread: Proportion(right, of: bin.utterances).interval,
        note: "said \(percent(bin.confidence)), right \(percent(bin.accuracy)) "
          + "of \(bin.utterances)")
    }
    var chart = LineChart(
      "Of the utterances with a confidence, the share that is right",
      x: .shares("confidence"), y: .shares("right"), series: [.init("right", points)])
    chart.showsEquality = true
    return Self(
      "Reliability of the confidences",
      """
      \(chart.markup)
      <p class="note">On the dashed line confidences are true: of the utterances with 80 %, 80 % \
      are right. Above it the bot is too modest, below too sure. The expected calibration error \
      is \(percent(details.calibrationError)).</p>
      """)
  }
}
