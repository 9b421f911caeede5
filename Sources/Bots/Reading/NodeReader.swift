import Conversation
import Yams

/// Reads the values of a file's nodes and gathers what is wrong with them.
///
/// Scalars are text, as in YAML 1.2 for `yes`, `no`, `on` and `off`; where a number or a truth
/// value is meant, the text is read as one.
final class NodeReader {
  let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  private let lines: YAMLLines

  init(_ file: SourceFile) {
    self.file = file
    lines = YAMLLines(file)
  }

  func report(_ problem: Diagnostic.Problem, at location: SourceLocation, length: Int = 1) {
    diagnostics.append(file.diagnostic(problem, at: location, length: length))
  }

  func report(_ problem: Diagnostic.Problem, at node: Node) {
    report(problem, at: location(of: node), length: length(of: node))
  }

  func location(of node: Node) -> SourceLocation { lines.location(of: node.mark) }

  func sourceText(of scalar: Node.Scalar) -> SourceText {
    let start = lines.location(of: scalar.mark)
    let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
    let content = isQuoted ? start.advanced(by: 1) : start
    return file.holds(scalar.string, at: content)
      ? SourceText(text: scalar.string, location: content, isVerbatim: true)
      : SourceText(text: scalar.string, location: start, isVerbatim: false)
  }

  private func length(of node: Node) -> Int {
    guard case .scalar(let scalar) = node, !scalar.string.contains("\n") else { return 1 }
    return max(1, scalar.string.unicodeScalars.count)
  }

  func wrong(_ node: Node, _ what: String, expected: String) {
    let found =
      switch node {
      case .mapping: "a mapping"
      case .sequence(let items): items.isEmpty ? "empty" : "a list"
      case .scalar(let scalar): scalar.string.isEmpty ? "empty" : "'\(scalar.string)'"
      case .alias: "an alias"
      }
    report(.wrongKind(found: found, expected: expected, of: what), at: node)
  }
}

extension NodeReader {
  /// The entries of a mapping in file order, with the places of their keys.
  func entries(_ node: Node, _ what: String) -> [(key: String, keyNode: Node, value: Node)] {
    if isEmpty(node) { return [] }
    guard let mapping = node.mapping else {
      wrong(node, what, expected: "a mapping")
      return []
    }
    return mapping.compactMap { key, value in
      text(key, "a key of \(what)").map { ($0, key, value) }
    }
  }

  /// The items of a list that has some.
  func items(_ node: Node, _ what: String) -> [Node] {
    guard let sequence = node.sequence, !sequence.isEmpty else {
      wrong(node, what, expected: "a list")
      return []
    }
    return Array(sequence)
  }

  /// The values under the known keys; other keys are reported.
  func fields(_ node: Node, _ what: String, keys: [String]) -> [String: Node] {
    var fields: [String: Node] = [:]
    for (key, keyNode, value) in entries(node, what) {
      if keys.contains(key) {
        fields[key] = value
      } else {
        report(.unknownKey(key, in: what, known: keys), at: keyNode)
      }
    }
    return fields
  }

  func text(_ node: Node?, _ what: String) -> String? {
    guard let node else { return nil }
    guard let scalar = node.scalar else {
      wrong(node, what, expected: "a text")
      return nil
    }
    return scalar.string
  }

  /// A text, or a list of texts.
  func texts(_ node: Node?, _ what: String) -> [String] {
    guard let node, !isEmpty(node) else { return [] }
    guard let sequence = node.sequence else { return text(node, what).map { [$0] } ?? [] }
    return sequence.compactMap { text($0, what) }
  }

  /// A message: a text, or a list of texts to choose from, none of them empty.
  func variants(_ node: Node?, _ what: String) -> Variants {
    let texts = texts(node, what)
    if let node, texts.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      report(.emptyMessage(what), at: node)
    }
    return Variants(texts)
  }

  func integer(_ node: Node?, _ what: String, in range: ClosedRange<Int>) -> Int? {
    guard let node else { return nil }
    guard let text = node.scalar?.string, let number = Int(text) else {
      wrong(node, what, expected: "a whole number")
      return nil
    }
    guard range.contains(number) else {
      report(
        .outOfRange(text, of: what, range: "\(range.lowerBound)…\(range.upperBound)"), at: node)
      return nil
    }
    return number
  }

  func number(_ node: Node?, _ what: String, in range: ClosedRange<Double>) -> Double? {
    guard let node else { return nil }
    guard let text = node.scalar?.string, let number = Double(text), number.isFinite else {
      wrong(node, what, expected: "a number")
      return nil
    }
    guard range.contains(number) else {
      report(
        .outOfRange(text, of: what, range: "\(range.lowerBound)…\(range.upperBound)"), at: node)
      return nil
    }
    return number
  }

  func flag(_ node: Node?, _ what: String) -> Bool? {
    guard let node else { return nil }
    switch node.scalar?.string.lowercased() {
    case "true": return true
    case "false": return false
    default:
      wrong(node, what, expected: "true or false")
      return nil
    }
  }

  /// `90s`, `5m`, `1h`, `250ms`.
  func duration(
    _ node: Node?, _ what: String, in range: ClosedRange<Duration>
  ) -> Duration? {
    guard let node else { return nil }
    guard let text = node.scalar?.string, let duration = Duration(written: text) else {
      wrong(node, what, expected: "a time such as 90s, 5m or 1h")
      return nil
    }
    guard range.contains(duration) else {
      report(
        .outOfRange(
          text, of: what, range: "\(range.lowerBound.written)…\(range.upperBound.written)"),
        at: node)
      return nil
    }
    return duration
  }

  /// A key without a value.
  func isEmpty(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }
}
