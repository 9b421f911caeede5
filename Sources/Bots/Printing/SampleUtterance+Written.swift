import Conversation

extension SampleUtterance {
  /// As it is written in a bot file: `UtteranceParser` reads it back to the same parts.
  package var written: String {
    var written = String.UnicodeScalarView()
    for part in parts {
      switch part {
      case .text(let text): Self.append(text, escaping: "{}\\", to: &written)
      case .slot(let name, let example):
        written.append("{")
        if let example { Self.appendExample(example, to: &written) }
        written.append(contentsOf: name.text.unicodeScalars)
        written.append("}")
      }
    }
    return String(written)
  }

  /// Spaces round an example are left out when read, so those that belong to it are escaped.
  private static func appendExample(_ example: String, to written: inout String.UnicodeScalarView) {
    let scalars = example.unicodeScalars
    let leading = scalars.prefix { $0.properties.isWhitespace }
    let rest = scalars[leading.endIndex...]
    let trailing = rest.reversed().prefix { $0.properties.isWhitespace }.count
    for space in leading { written.append(contentsOf: ["\\", space]) }
    append(String(rest.dropLast(trailing)), escaping: "{}|\\", to: &written)
    for space in rest.suffix(trailing) { written.append(contentsOf: ["\\", space]) }
    written.append("|")
  }

  private static func append(
    _ text: String, escaping marks: String, to written: inout String.UnicodeScalarView
  ) {
    for scalar in text.unicodeScalars {
      if marks.unicodeScalars.contains(scalar) { written.append("\\") }
      written.append(scalar)
    }
  }
}
