import Conversation

/// Something noticed in a bot: a diagnostic that lacks the line of its file.
package struct Finding: Hashable, Sendable {
  package var problem: Diagnostic.Problem
  package var location: SourceLocation
  /// What stands there, to be underlined.
  package var text: String

  package init(problem: Diagnostic.Problem, location: SourceLocation, text: String) {
    (self.problem, self.location, self.text) = (problem, location, text)
  }
}

extension [String: SourceFile] {
  /// None for a bot that was not read from files.
  func diagnostic(_ finding: Finding) -> Diagnostic? {
    guard let file = self[finding.location.file] else { return nil }
    let isThere = file.holds(finding.text, at: finding.location)
    return file.diagnostic(
      finding.problem, at: finding.location,
      length: isThere ? finding.text.unicodeScalars.count : 1)
  }
}

extension BotFolder {
  /// What was noticed in the folder's files, in their order.
  package func diagnostics(of findings: [Finding]) -> [Diagnostic] {
    findings.compactMap(files.diagnostic).sorted { $0.location < $1.location }
  }
}
