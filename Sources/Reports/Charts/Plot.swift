/// The frame that charts with two axes are drawn into: marks, their values, the axes' names.
struct Plot {
  let x: Axis
  let y: Axis
  /// Read to those who do not see the chart.
  let description: String
  var height = 230.0

  /// The area inside the axes, in the units of the drawing; a phone is about 360 wide.
  static let width = 360.0
  private let left = 52.0
  private let right = 342.0
  private let top = 12.0
  private var bottom: Double { height - 40 }

  func horizontal(_ value: Double) -> Double { left + (right - left) * x.place(of: value) }
  func vertical(_ value: Double) -> Double { bottom - (bottom - top) * y.place(of: value) }

  /// The chart with `shapes` on the frame.
  func drawing(_ shapes: Markup) -> Markup {
    """
    <svg viewBox="0 0 \(Self.width) \(height)" role="img" aria-label="\(description)">
    \(x.marks.map(columnMark))\(y.marks.map(rowMark))
    <text class="label" x="\((left + right) / 2)" y="\(height - 6)" \
    text-anchor="middle">\(x.label)</text>
    <text class="label" transform="translate(11 \((top + bottom) / 2)) rotate(-90)" \
    text-anchor="middle">\(y.label)</text>
    \(shapes)
    </svg>
    """
  }

  private func columnMark(_ value: Double) -> Markup {
    let place = horizontal(value)
    return """
      <line class="grid" x1="\(place)" y1="\(top)" x2="\(place)" y2="\(bottom)"/>\
      <text class="mark" x="\(place)" y="\(bottom + 14)" \
      text-anchor="middle">\(x.written(value))</text>
      """
  }

  private func rowMark(_ value: Double) -> Markup {
    let place = vertical(value)
    return """
      <line class="grid" x1="\(left)" y1="\(place)" x2="\(right)" y2="\(place)"/>\
      <text class="mark" x="\(left - 5)" y="\(place + 4)" \
      text-anchor="end">\(y.written(value))</text>
      """
  }
}
