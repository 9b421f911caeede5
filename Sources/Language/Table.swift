/// A tab-separated data file. Lines that begin with `#` are comments; empty lines mean nothing.
package struct Table: Sendable {
  package struct Row: Sendable {
    package let line: Int
    package let cells: [Substring]

    /// The cell, or the empty text where the row is shorter.
    package subscript(_ column: Int) -> Substring { column < cells.count ? cells[column] : "" }
  }

  package let file: String
  package let rows: [Row]

  package init(_ text: String, file: String) {
    self.file = file
    var rows: [Row] = []
    for (index, line) in text.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      rows.append(Row(line: index + 1, cells: cells.map { Substring($0) }))
    }
    self.rows = rows
  }

  /// The error of a row that does not say what it should.
  package func malformed(_ row: Row, expected: String) -> LanguageError {
    .malformedTable(
      file: file, line: row.line, expected: expected, found: row.cells.joined(separator: " "))
  }
}
