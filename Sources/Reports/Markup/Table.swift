/// A table whose first column names what a row is about and whose others hold figures.
package struct Table: Sendable {
  package var head: [String]
  package var rows: [[String]]

  package init(head: [String], rows: [[String]]) { (self.head, self.rows) = (head, rows) }

  package var markup: Markup {
    let titles: [Markup] = head.map { #"<th scope="col">\#($0)</th>"# }
    let body: [Markup] = rows.map { row in
      let figures: [Markup] = row.dropFirst().map { "<td>\($0)</td>" }
      return """
        <tr><th scope="row">\(row.first ?? "")</th>\(figures)</tr>

        """
    }
    return """
      <div class="scroll"><table>
      <thead><tr>\(titles)</tr></thead>
      <tbody>
      \(body)</tbody>
      </table></div>
      """
  }
}
