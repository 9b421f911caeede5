import Foundation
import Understanding

/// Why an intent was preferred, for a person: what made it likelier, what less, what is near.
struct EvidenceLines {
  private let explanation: IntentExplanation
  private let style: Style

  init(_ explanation: IntentExplanation, style: Style) {
    (self.explanation, self.style) = (explanation, style)
  }

  var lines: [String] { correction + verdict + evidence + scope + neighbours }

  private var correction: [String] {
    explanation.readAs.map { ["\(style.bold("read as"))  \($0)"] } ?? []
  }

  private var verdict: [String] {
    guard let runnerUp = explanation.runnerUp else { return [] }
    return [
      style.bold("why \(explanation.likeliest), not \(runnerUp)"),
      "  \(digits(explanation.margin)) times as likely: \(factor(explanation.ngrams)) by "
        + "n-grams, \(factor(explanation.network)) by the network",
      "  word by word: "
        + explanation.words.map { "\($0.text) \(factor($0.weight))" }.joined(separator: ", "),
    ]
  }

  private var evidence: [String] {
    explanation.speaksFor.map { "  for      \(line($0))" }
      + explanation.speaksAgainst.map { "  against  \(line($0))" }
  }

  private func line(_ evidence: IntentExplanation.Evidence) -> String {
    "\(factor(evidence.weight).padded(to: 6))  \(evidence.text)  \(style.dim(evidence.kind))"
  }

  private var scope: [String] {
    let scope = explanation.scope
    let verdict = scope.isInside ? "in scope" : "out of scope"
    return [
      style.bold(verdict),
      "  scores \(share(scope.score)), where \(share(scope.threshold)) is enough; training has "
        + "seen \(percent(scope.known)) of its n-grams",
    ]
  }

  private var neighbours: [String] {
    guard !explanation.nearest.isEmpty else { return [] }
    return [style.bold("nearest utterances")]
      + explanation.nearest.map { neighbour in
        let place = neighbour.file.isEmpty ? "" : "  \(neighbour.file):\(neighbour.line)"
        return "  \(percent(neighbour.similarity).padded(to: 5))  \(neighbour.intent)  "
          + neighbour.text
          + style.dim(place)
      }
  }

  /// How many times likelier; a divisor where it is less likely.
  private func factor(_ weight: Double) -> String { "\(weight < 0 ? "÷" : "×") \(digits(weight))" }

  private func digits(_ weight: Double) -> String {
    let factor = exp(abs(weight))
    return factor < 10 ? String(format: "%.1f", factor) : "\(Int(min(factor, 1e9)))"
  }

  private func share(_ value: Double) -> String { String(format: "%.2f", value) }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}

extension String {
  /// With spaces before it, so that columns line up.
  fileprivate func padded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
