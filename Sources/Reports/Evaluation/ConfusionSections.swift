import Conversation
import Understanding

extension Page.Section {
  private static var worst: Int { 10 }
  private static var examples: Int { 5 }

  /// Nil where no intent was taken for another.
  static func confusionMatrix(_ matrix: ConfusionMatrix) -> Self? {
    guard !matrix.names.isEmpty else { return nil }
    let chart = GridChart(
      "How often the most confused intents were taken for one another",
      names: matrix.names.map(\.text), counts: matrix.counts
    ) { row, column, count in
      "\(row) taken for \(column ?? "another intent"): \(count)"
    }
    return Self(
      "Confusion matrix",
      """
      \(chart.markup)
      <p class="note">A row is what was meant, a column what was understood, by the rows' \
      numbers; … is any other intent. Only the intents confused most are shown.</p>
      """)
  }

  static func confusions(_ details: EvaluationDetails, in locale: LocaleID) -> Self? {
    guard !details.confusions.isEmpty else { return nil }
    let lists: [Markup] = details.confusions.prefix(worst).map { confusion in
      let count = confusion.utterances.count
      return """
        <h3>\(confusion.expected.text) taken for \(confusion.found.text): \(count)</h3>
        \(Markup.utterances(confusion.utterances, limit: examples, in: locale))

        """
    }
    let rest = details.confusions.count - worst
    let note: Markup? = rest > 0 ? #"<p class="note">And \#(rest) rarer confusions.</p>"# : nil
    return Self("Worst confusions", "\(lists)\(note)")
  }
}

extension Markup {
  /// A list of what users said, in their language.
  static func utterances(_ texts: [String], limit: Int, in locale: LocaleID) -> Markup {
    let items: [Markup] = texts.prefix(limit).map { "<li>\($0)</li>" }
    let rest = texts.count - limit
    let more: Markup? = rest > 0 ? #"<li class="note">and \#(rest) more</li>"# : nil
    return #"<ul lang="\#(locale.text)">\#(items)\#(more)</ul>"#
  }
}
