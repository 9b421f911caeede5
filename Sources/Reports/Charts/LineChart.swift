/// Lines through points, which show how far they may be off.
package struct LineChart: Sendable {
  package struct Point: Sendable {
    package var x: Double
    package var y: Double
    /// Where the true value may lie.
    package var spread: ClosedRange<Double>?
    /// Shown where a pointer rests on the point.
    package var note: String

    package init(x: Double, y: Double, spread: ClosedRange<Double>? = nil, note: String) {
      (self.x, self.y, self.spread, self.note) = (x, y, spread, note)
    }
  }

  package struct Series: Sendable {
    package var name: String
    package var points: [Point]

    package init(_ name: String, _ points: [Point]) { (self.name, self.points) = (name, points) }
  }

  package var description: String
  package var x: Axis
  package var y: Axis
  /// At most four are told apart.
  package var series: [Series]
  /// Whether a line shows where both values are equal.
  package var showsEquality = false

  package init(_ description: String, x: Axis, y: Axis, series: [Series]) {
    (self.description, self.x, self.y, self.series) = (description, x, y, series)
  }

  package var markup: Markup {
    let plot = Plot(x: x, y: y, description: description)
    let lines: [Markup] = series.enumerated().map { line($0.element, number: $0.offset, in: plot) }
    let chart = plot.drawing("\(showsEquality ? equality(in: plot) : nil)\(lines)")
    return series.count > 1 ? "\(chart)\n\(legend)" : chart
  }

  private func equality(in plot: Plot) -> Markup {
    let least = max(x.domain.lowerBound, y.domain.lowerBound)
    let most = min(x.domain.upperBound, y.domain.upperBound)
    return """
      <line class="equal" x1="\(plot.horizontal(least))" y1="\(plot.vertical(least))" \
      x2="\(plot.horizontal(most))" y2="\(plot.vertical(most))"/>
      """
  }

  private func line(_ series: Series, number: Int, in plot: Plot) -> Markup {
    let corners: [Markup] = series.points.map {
      "\(plot.horizontal($0.x)),\(plot.vertical($0.y)) "
    }
    let points: [Markup] = series.points.map { point in
      let (x, y) = (plot.horizontal(point.x), plot.vertical(point.y))
      let spread: Markup? = point.spread.map { spread in
        """
        <line x1="\(x)" y1="\(plot.vertical(spread.lowerBound))" x2="\(x)" \
        y2="\(plot.vertical(spread.upperBound))"/>
        """
      }
      return """
        \(spread)<circle cx="\(x)" cy="\(y)" r="4"><title>\(point.note)</title></circle>
        """
    }
    return """
      <g class="line series\(number % 4)"><polyline points="\(corners)"/>\(points)</g>

      """
  }

  private var legend: Markup {
    let entries: [Markup] = series.enumerated().map { number, series in
      #"<li><span class="key series\#(number % 4)"></span> \#(series.name)</li>"#
    }
    return #"<ul class="legend">\#(entries)</ul>"#
  }
}
