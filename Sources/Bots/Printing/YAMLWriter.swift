/// Writes block-style YAML, one entry after the other.
struct YAMLWriter {
  private(set) var text = ""
  private var indentation = ""

  mutating func entry(_ key: String, _ scalar: String) {
    line("\(opening(key)) \(scalar.yaml)")
  }

  /// Nothing for no text, `key: text` for one, a list for more.
  mutating func entry(_ key: String, texts: [String]) {
    switch texts.count {
    case 0: return
    case 1: entry(key, texts[0])
    default: list(key, texts)
    }
  }

  mutating func list(_ key: String, _ texts: [String]) {
    line(opening(key))
    for text in texts { line("  - \(text.yaml)") }
  }

  /// `key: [text, text]`
  mutating func flowList(_ key: String, _ texts: [String]) {
    line("\(opening(key)) [\(texts.map(\.yaml).joined(separator: ", "))]")
  }

  /// A line each under `key: |`; a list where a line would not come back from there as it is.
  mutating func lines(_ key: String, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    guard lines.allSatisfy(Self.survivesInBlock) else { return list(key, lines) }
    line("\(opening(key)) |")
    for text in lines { line("  \(text)") }
  }

  mutating func mapping(_ key: String, _ body: (inout YAMLWriter) -> Void) {
    line(opening(key))
    indentation += "  "
    body(&self)
    indentation.removeLast(2)
  }

  private mutating func line(_ content: String) {
    text += indentation
    text += content
    text += "\n"
  }

  /// YAML readers look for the colon within 1024 characters, unless a question mark announces it.
  private func opening(_ key: String) -> String {
    let key = key.yaml
    return key.unicodeScalars.count > 1000 ? "? \(key)\n\(indentation):" : "\(key):"
  }

  private static func survivesInBlock(_ line: String) -> Bool {
    guard let first = line.unicodeScalars.first, let last = line.unicodeScalars.last else {
      return false
    }
    return !first.properties.isWhitespace && !last.properties.isWhitespace
      && line.unicodeScalars.allSatisfy(\.isPrintableInYAML)
  }
}
