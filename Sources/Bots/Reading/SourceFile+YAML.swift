import Conversation
import Yams

extension SourceFile {
  /// The file's YAML documents. Their scalars are all text.
  func documents() throws(Diagnostic) -> [Node] {
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      var nodes: [Node] = []
      while let node = try parser.nextRoot() { nodes.append(node) }
      return nodes
    } catch let error as YamlError {
      throw diagnostic(error)
    } catch {
      throw diagnostic(.brokenYAML("\(error)"), at: location(1, 1))
    }
  }

  private func diagnostic(_ error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return diagnostic(problem, at: mark, context)
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let first = YAMLLines(self).location(of: context.mark)
      let place = repetition(of: key, after: first) ?? first
      return diagnostic(.duplicateKey(key), at: place, length: key.unicodeScalars.count)
    case .reader(let problem, let offset, _, _):
      return diagnostic(.brokenYAML(problem), at: location(ofByte: offset ?? 0))
    default:
      return diagnostic(.brokenYAML("\(error)"), at: location(1, 1))
    }
  }

  /// What is still open at the end of the file is shown where it begins.
  private func diagnostic(
    _ problem: String, at mark: Mark, _ context: YamlError.Context?
  ) -> Diagnostic {
    let marks = YAMLLines(self)
    let place = marks.location(of: mark)
    if let context, !isWritten(onOrBelow: place.line) {
      return diagnostic(
        .brokenYAML("\(problem) \(context.text)"), at: marks.location(of: context.mark))
    }
    return diagnostic(.brokenYAML(holds("\t", at: place) ? "a tab" : problem), at: place)
  }

  private func isWritten(onOrBelow number: Int) -> Bool {
    lines.dropFirst(number - 1).contains { !$0.allSatisfy(\.isWhitespace) }
  }

  /// Where a mapping that has `key` at `first` has it again: in a block at the same indentation,
  /// between braces further on in the line. Yams tells only of the first.
  private func repetition(of key: String, after first: SourceLocation) -> SourceLocation? {
    for number in stride(from: first.line + 1, through: lines.count, by: 1) {
      let scalars = line(number).unicodeScalars
      let indentation = scalars.prefix { $0 == " " }.count
      guard indentation < scalars.count, scalars.dropFirst(indentation).first != "#" else {
        continue
      }
      let place = location(number, first.column)
      if indentation + 1 == first.column, isKey(key, at: place) { return place }
      if indentation + 1 < first.column { break }
    }
    let length = line(first.line).unicodeScalars.count
    return stride(from: first.column + 1, through: length, by: 1).lazy
      .map { location(first.line, $0) }.first { isKey(key, at: $0) }
  }

  private func isKey(_ key: String, at place: SourceLocation) -> Bool {
    ["\(key):", "\(key) :", "\"\(key)\":", "'\(key)':"].contains { holds($0, at: place) }
  }

  private func location(ofByte offset: Int) -> SourceLocation {
    let before = Substring(text.utf8.prefix(offset)).unicodeScalars
    let line = before.split(separator: "\n", omittingEmptySubsequences: false)
    return location(line.count, (line.last?.count ?? 0) + 1)
  }
}
