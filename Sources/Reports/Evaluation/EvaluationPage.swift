import Conversation
import Understanding

/// The page that shows how well a bot understands.
extension Page {
  package init(_ findings: EvaluationFindings) {
    let details = EvaluationDetails(findings.answers)
    let sections: [Section?] = [
      .figures(findings, details),
      .confidences(findings.answers),
      .reliability(details),
      .learningCurve(findings.curve),
      .comparison(findings),
      .confusionMatrix(ConfusionMatrix(findings.answers)),
      .confusions(details, in: findings.locale),
      .table("Slots", of: details.slots.map { ($0.name.text, $0.counts) }),
      .table("Intents", of: details.intents.map { ($0.name.text, $0.counts) }),
    ]
    self.init(
      title: "How well \(findings.bot) understands \(findings.locale)",
      summary: findings.sentence, sections: sections.compactMap(\.self))
  }
}
