/// Bars of equal width, side by side without a gap: a histogram.
package struct BarChart: Sendable {
  package struct Bar: Sendable {
    package var height: Double
    /// Shown where a pointer rests on the bar.
    package var note: String

    package init(_ height: Double, note: String) { (self.height, self.note) = (height, note) }
  }

  package var description: String
  /// Cut into as many equal parts as there are bars.
  package var x: Axis
  package var y: Axis
  package var bars: [Bar]
  /// Which of the four colours.
  package var series = 0

  package init(_ description: String, x: Axis, y: Axis, bars: [Bar], series: Int = 0) {
    (self.description, self.x, self.y) = (description, x, y)
    (self.bars, self.series) = (bars, series)
  }

  package var markup: Markup {
    let plot = Plot(x: x, y: y, description: description, height: 150)
    let width = (x.domain.upperBound - x.domain.lowerBound) / Double(bars.count)
    let shapes: [Markup] = bars.enumerated().map { index, bar in
      let left = plot.horizontal(x.domain.lowerBound + Double(index) * width)
      let right = plot.horizontal(x.domain.lowerBound + Double(index + 1) * width)
      let (top, bottom) = (plot.vertical(bar.height), plot.vertical(y.domain.lowerBound))
      return """
        <rect x="\(left + 0.5)" y="\(top)" width="\(right - left - 1)" \
        height="\(bottom - top)"><title>\(bar.note)</title></rect>
        """
    }
    return plot.drawing(#"<g class="bars series\#(series % 4)">\#(shapes)</g>"#)
  }
}
