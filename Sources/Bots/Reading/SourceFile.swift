import Conversation
import Foundation
import Yams

/// A file that a person wrote, with its lines at hand for diagnostics.
struct SourceFile {
  /// As it is shown to the user.
  let path: String
  let text: String
  let lines: [String]

  /// 8 MB; more is taken for a mistake.
  static let limit = 8 << 20

  init(path: String) throws(Diagnostic) {
    func diagnostic(_ problem: Diagnostic.Problem) -> Diagnostic {
      Diagnostic(
        problem: problem, location: SourceLocation(file: path, line: 1, column: 1), length: 1,
        line: "")
    }
    let bytes: Data
    do { bytes = try Data(contentsOf: URL(filePath: path)) } catch {
      throw diagnostic(.unreadable(reason: Self.reason(error)))
    }
    guard bytes.count <= Self.limit else { throw diagnostic(.tooLarge(bytes: bytes.count)) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw diagnostic(.notUTF8) }
    self.init(path: path, text: text)
  }

  init(path: String, text: String) {
    self.path = path
    self.text = text.replacing("\r\n", with: "\n")
    lines = self.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func reason(_ error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return cause.map { String(cString: strerror(Int32($0.code))).lowercased() } ?? "\(error)"
  }

  func location(_ line: Int, _ column: Int) -> SourceLocation {
    SourceLocation(file: path, line: line, column: column)
  }

  func diagnostic(
    _ problem: Diagnostic.Problem, at location: SourceLocation, length: Int = 1
  ) -> Diagnostic {
    let index = location.line - 1
    return Diagnostic(
      problem: problem, location: location, length: length,
      line: lines.indices.contains(index) ? lines[index] : "")
  }
}

extension SourceFile {
  /// The file's YAML documents.
  func documents() throws(Diagnostic) -> [Node] {
    do {
      let parser = try Parser(yaml: text, resolver: .basic)
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
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      diagnostic(
        .brokenYAML(problem), at: location(min(mark.line, max(1, lines.count)), max(1, mark.column))
      )
    case .duplicatedKeysInMapping(let keys, let context):
      diagnostic(
        .duplicateKey(keys.first ?? ""), at: location(context.mark.line, context.mark.column))
    case .reader(let problem, _, _, _):
      diagnostic(.brokenYAML(problem), at: location(1, 1))
    default: diagnostic(.brokenYAML("\(error)"), at: location(1, 1))
    }
  }
}
