/// Counts in a grid of rows and columns with the same names: the fuller a cell, the stronger.
package struct GridChart: Sendable {
  package var description: String
  package var names: [String]
  /// Row by row, a column for each name and one for all other names.
  package var counts: [[Int]]
  /// What a cell says where a pointer rests on it: row, column (nil: another name), count.
  package var note: @Sendable (_ row: String, _ column: String?, _ count: Int) -> String

  package init(
    _ description: String, names: [String], counts: [[Int]],
    note: @escaping @Sendable (_ row: String, _ column: String?, _ count: Int) -> String
  ) {
    precondition(counts.count == names.count && counts.allSatisfy { $0.count == names.count + 1 })
    (self.description, self.names, self.counts, self.note) = (description, names, counts, note)
  }

  private static let cell = 24.0
  private static let top = 22.0
  private static let longestName = 20

  package var markup: Markup {
    let width = left + Self.cell * Double(names.count + 1)
    let height = Self.top + Self.cell * Double(names.count)
    return """
      <div class="scroll"><svg class="matrix" viewBox="0 0 \(width + 2) \(height + 2)" \
      role="img" aria-label="\(description)">
      \(columnTitles)\(names.indices.map(row))
      </svg></div>
      """
  }

  /// Where the cells begin. Columns go by their row's number, since names would have to stand on
  /// their heads.
  private var left: Double {
    34 + 6.2 * (names.map { Self.cells(of: shortened($0)) }.max() ?? 0)
  }

  private var columnTitles: [Markup] {
    (0...names.count).map { column in
      """
      <text class="mark" x="\(left + Self.cell * (Double(column) + 0.5))" y="15" \
      text-anchor="middle">\(column < names.count ? "\(column + 1)" : "…")</text>
      """
    }
  }

  private func row(_ index: Int) -> Markup {
    let y = Self.top + Self.cell * Double(index)
    let total = max(1, counts[index].reduce(0, +))
    let cells: [Markup] = counts[index].enumerated().map { column, count in
      cell(row: index, column: column, count, strength: Double(count) / Double(total), y: y)
    }
    return """
      <text class="mark" x="\(left - 6)" y="\(y + 16)" \
      text-anchor="end">\(shortened(names[index]))  \(index + 1)\
      <title>\(names[index])</title></text>\(cells)

      """
  }

  private func cell(
    row: Int, column: Int, _ count: Int, strength: Double, y: Double
  ) -> Markup {
    let x = left + Self.cell * Double(column)
    let kind = row == column ? "right" : "wrong"
    let number: Markup =
      #"<text x="\#(x + Self.cell / 2)" y="\#(y + 16)" text-anchor="middle">\#(count)</text>"#
    let title = note(names[row], column < names.count ? names[column] : nil, count)
    return """
      <g class="cell \(kind)"><title>\(title)</title>\
      <rect class="ground" x="\(x)" y="\(y)" width="23" height="23"/>\
      <rect x="\(x)" y="\(y)" width="23" height="23" \
      fill-opacity="\(count > 0 ? 0.15 + 0.6 * strength : 0)"/>\
      \(count > 0 ? number : nil)</g>
      """
  }

  private func shortened(_ name: String) -> String {
    var short = name
    while Self.cells(of: short) > Double(Self.longestName) { short.removeLast() }
    return short == name ? name : short + "…"
  }

  /// How many Latin letters wide a text is drawn; those of Korean are nearly twice as wide.
  private static func cells(of text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 1.8 : 1) }
  }
}
