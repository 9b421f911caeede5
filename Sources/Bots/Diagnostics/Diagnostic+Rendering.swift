import Conversation

/// A diagnostic as compilers print it: place, message, the line with a caret, help.
extension Diagnostic: CustomStringConvertible {
  package var description: String {
    var text = "\(location): \(severity.rawValue): \(problem.message)"
    if !line.isEmpty {
      let number = "\(location.line)"
      let margin = String(repeating: " ", count: number.count)
      let excerpt = Excerpt(of: line, from: location.column - 1, length: max(1, length))
      text += "\n \(number) | \(excerpt.text.shown)"
      text +=
        "\n \(margin) | " + String(repeating: " ", count: TerminalCells.count(excerpt.before))
        + String(repeating: "^", count: max(1, TerminalCells.count(excerpt.under)))
    }
    if let help = problem.help { text += "\nhelp: \(help)" }
    return text
  }

  /// The diagnostic as `check --json` prints it.
  package struct Record: Codable, Hashable, Sendable {
    package var severity: Severity
    package var file: String
    package var line: Int
    package var column: Int
    package var message: String
    package var help: String?
  }

  package var record: Record {
    Record(
      severity: severity, file: location.file, line: location.line, column: location.column,
      message: problem.message, help: problem.help)
  }
}

/// A line around a caret; of a very long one, as much as a screen holds.
private struct Excerpt {
  private(set) var before: [Unicode.Scalar]
  private(set) var under: [Unicode.Scalar]
  private var after: [Unicode.Scalar]

  private static let around = 80

  init(of line: String, from start: Int, length: Int) {
    let scalars = Array(line.unicodeScalars)
    before = Array(scalars.prefix(start))
    under = Array(scalars.dropFirst(start).prefix(length))
    after = Array(scalars.dropFirst(start + length))
    if before.count > 2 * Self.around { before = ["…"] + before.suffix(Self.around) }
    if under.count > 2 * Self.around { under = under.prefix(Self.around) + ["…"] }
    if after.count > 2 * Self.around { after = after.prefix(Self.around) + ["…"] }
  }

  var text: String { String(String.UnicodeScalarView(before + under + after)) }
}

extension String {
  /// On one line of a terminal: a tab takes one cell, and no control reaches it.
  fileprivate var shown: String {
    var shown = UnicodeScalarView()
    for scalar in unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      shown.append(scalar == "\t" ? " " : isControl ? "\u{FFFD}" : scalar)
    }
    return String(shown)
  }
}

/// How wide text is on a terminal, where letters of East Asia take two cells.
///
/// Source: Unicode Standard Annex #11, the wide and full-width ranges that people type.
package enum TerminalCells {
  package static func count(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.properties.generalCategory == .nonspacingMark || scalar.value == 0x200D { return 0 }
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD,
  ]
}
