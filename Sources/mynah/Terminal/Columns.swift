import Bots

/// Rows of texts whose columns stand under one another: the first to the left, figures to the
/// right.
struct Columns {
  let rows: [[String]]

  var lines: [String] {
    let widths = (0..<(rows.map(\.count).max() ?? 0)).map { column in
      rows.compactMap { $0.indices.contains(column) ? Self.width($0[column]) : nil }.max() ?? 0
    }
    return rows.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - Self.width(cell.0))
        return column == 0 ? cell.0 + space : space + cell.0
      }.joined(separator: "  ")
    }
  }

  private static func width(_ text: String) -> Int { TerminalCells.count(text.unicodeScalars) }
}
