import Conversation
import Foundation

/// A file that a person wrote, with its lines at hand for diagnostics.
struct SourceFile {
  /// As it is shown to the user.
  let path: String
  /// Without a byte order mark; every line ends in `\n`, whatever it ended in.
  let text: String
  let lines: [Substring]

  /// 8 MB; more is taken for a mistake.
  static let limit = 8 << 20

  init(path: String, limit: Int = Self.limit) throws(Diagnostic) {
    func diagnostic(_ problem: Diagnostic.Problem) -> Diagnostic {
      Diagnostic(
        problem: problem, location: SourceLocation(file: path, line: 1, column: 1), length: 1,
        line: "")
    }
    let bytes: Data
    do { bytes = try Data(contentsOf: URL(filePath: path)) } catch {
      throw diagnostic(.unreadable(reason: FileFailure.reason(error)))
    }
    guard bytes.count <= limit else { throw diagnostic(.tooLarge(bytes: bytes.count)) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw diagnostic(.notUTF8) }
    self.init(path: path, text: text)
  }

  init(path: String, text: String) {
    self.path = path
    self.text = Self.normalised(text)
    lines = self.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(Substring.init)
  }

  private static func normalised(_ text: String) -> String {
    var bytes = text.utf8[...]
    if bytes.starts(with: "\u{FEFF}".utf8) { bytes = bytes.dropFirst(3) }
    guard bytes.contains(UInt8(ascii: "\r")) else { return String(Substring(bytes)) }
    var scalars = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in Substring(bytes).unicodeScalars {
      if !(scalar == "\n" && isAfterReturn) { scalars.append(scalar == "\r" ? "\n" : scalar) }
      isAfterReturn = scalar == "\r"
    }
    return String(scalars)
  }
}

extension SourceFile {
  func location(_ line: Int, _ column: Int) -> SourceLocation {
    SourceLocation(file: path, line: line, column: column)
  }

  func diagnostic(
    _ problem: Diagnostic.Problem, at location: SourceLocation, length: Int = 1
  ) -> Diagnostic {
    Diagnostic(
      problem: problem, location: location, length: length, line: String(line(location.line)))
  }

  /// The line's text; empty beyond the file.
  func line(_ number: Int) -> Substring {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  func holds(_ text: String, at location: SourceLocation) -> Bool {
    line(location.line).unicodeScalars.dropFirst(location.column - 1)
      .starts(with: text.unicodeScalars)
  }

  /// A text that stands on a line of its own, behind the indentation.
  func text(_ text: String, onLine number: Int) -> SourceText {
    let indentation = line(number).unicodeScalars.prefix { $0.properties.isWhitespace }.count
    let location = location(number, indentation + 1)
    return SourceText(
      text: text, location: location, isVerbatim: holds(text, at: location))
  }
}
