import Conversation
import Understanding

extension Page.Section {
  private static var examples: Int { 8 }

  /// Nil where the bot was not compared.
  static func comparison(_ findings: EvaluationFindings) -> Self? {
    guard let rival = findings.rival else { return nil }
    let contests = rival.comparison.contests.map { name, contest in
      [
        name, "\(contest.test.onlyFirstRight)", "\(contest.test.onlySecondRight)",
        contest.test.pText,
      ]
    }
    let table = Table(
      head: ["Right", "only \(findings.bot)", "only \(rival.name)", "p"], rows: contests)
    let figures = Table(
      head: ["Figure", findings.bot, rival.name],
      rows: findings.comparedFigures.map { [$0.name, percent($0.ours), percent($0.others)] })
    let intents = rival.comparison.intents
    return Self(
      "Compared with \(rival.name)",
      """
      \(figures.markup)
      \(table.markup)
      <p class="note">p is how often two equally good bots would differ at least so much (McNemar's \
      exact test); from 0.05 up the difference may be chance.</p>
      \(differences("Gained", intents?.gained ?? [], in: findings.locale))\
      \(differences("Lost", intents?.lost ?? [], in: findings.locale))
      """)
  }

  private static func differences(
    _ heading: String, _ differences: [Comparison.Difference], in locale: LocaleID
  ) -> Markup? {
    guard !differences.isEmpty else { return nil }
    let texts = differences.map { difference in
      "\(difference.expected.text) (\(difference.otherIntent) → \(difference.intent))"
    }
    return """
      <h3>\(heading): \(differences.count)</h3>
      \(Markup.utterances(texts, limit: examples, in: locale))

      """
  }
}
