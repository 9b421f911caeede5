import Conversation
import Yams

/// Utterances with the place of each: lines of a block, or items of a list.
struct UtteranceLines {
  struct Line {
    var text: String
    var location: SourceLocation
  }

  let reader: NodeReader

  func lines(_ node: Node) -> [Line] {
    if let sequence = node.sequence {
      return sequence.flatMap { item in
        reader.text(item, "an utterance").map { lines(of: $0, item) } ?? []
      }
    }
    return reader.text(node, "'utterances'").map { lines(of: $0, node) } ?? []
  }

  private func lines(of text: String, _ node: Node) -> [Line] {
    let start = reader.location(of: node)
    let isBlock = node.scalar?.style == .literal
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .compactMap { index, line in
        let content = String(line.drop(while: \.isWhitespace))
        guard !content.isEmpty else { return nil }
        guard isBlock else { return Line(text: content, location: start) }
        return Line(text: content, location: place(of: content, at: start.line + 1 + index))
      }
  }

  /// Where a line of a literal block stands: behind its indentation.
  private func place(of content: String, at line: Int) -> SourceLocation {
    let indentation =
      reader.file.lines.indices.contains(line - 1)
      ? reader.file.lines[line - 1].unicodeScalars.prefix { $0 == " " || $0 == "\t" }.count : 0
    return reader.file.location(line, indentation + 1)
  }
}
