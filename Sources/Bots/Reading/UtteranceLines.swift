import Conversation
import Yams

/// Utterances with the place of each: lines of a block, or items of a list.
struct UtteranceLines {
  let reader: NodeReader

  /// Spaces at the ends of a block's lines are its layout; an item of a list is taken as it is.
  func lines(_ node: Node) -> [SourceText] {
    if reader.isEmpty(node) { return [] }
    return switch node {
    case .sequence(let items): items.flatMap(item)
    case .scalar(let scalar): lines(of: scalar, node)
    default: wrongKind("a mapping", node)
    }
  }

  private func item(_ node: Node) -> [SourceText] {
    guard let scalar = node.scalar else {
      return reader.text(node, "an utterance").map { _ in [] } ?? []
    }
    if scalar.style == .literal { return lines(of: scalar, node) }
    let text = reader.sourceText(of: scalar)
    return scalar.string.allSatisfy(\.isWhitespace) ? [] : [text]
  }

  private func lines(of scalar: Node.Scalar, _ node: Node) -> [SourceText] {
    let whole = reader.sourceText(of: scalar)
    switch scalar.style {
    case .literal: return blockLines(of: scalar, below: whole.location.line)
    case .folded: return wrongKind("one long line ('>')", node)
    // Without '|', YAML joins the lines that a person wrote below the key.
    case .plain where !reader.file.line(whole.location.line).contains(scalar.string):
      return wrongKind("lines without '|'", node)
    default: return scalar.string.allSatisfy(\.isWhitespace) ? [] : [whole]
    }
  }

  private func blockLines(of scalar: Node.Scalar, below start: Int) -> [SourceText] {
    scalar.string.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .compactMap { index, line in
        let content = line.drop(while: \.isWhitespace)
        guard let last = content.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        return reader.file.text(String(content[...last]), onLine: start + 1 + index)
      }
  }

  private func wrongKind(_ found: String, _ node: Node) -> [SourceText] {
    reader.report(
      .wrongKind(found: found, expected: "a list or lines under '|'", of: "'utterances'"), at: node)
    return []
  }
}
