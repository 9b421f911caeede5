import Conversation
import Yams

/// Where in a file the YAML reader's marks are.
///
/// The reader follows YAML 1.1, where U+0085, U+2028 and U+2029 end a line as well. Editors do not
/// count them, and they come with text that was copied from elsewhere.
struct YAMLLines {
  private let file: SourceFile
  /// Of the reader's lines in the file.
  private let starts: [(line: Int, column: Int)]

  init(_ file: SourceFile) {
    self.file = file
    var starts: [(line: Int, column: Int)] = []
    starts.reserveCapacity(file.lines.count)
    for (index, line) in file.lines.enumerated() {
      starts.append((index + 1, 1))
      // Their UTF-8 begins with C2 or E2, which most lines do without.
      guard line.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 }) else { continue }
      for (offset, scalar) in line.unicodeScalars.enumerated() where Self.breaks(scalar) {
        starts.append((index + 1, offset + 2))
      }
    }
    self.starts = starts
  }

  /// - Parameter mark: nil, or beyond the file: its first or last line.
  func location(of mark: Mark?) -> SourceLocation {
    guard let mark, let last = starts.last else { return file.location(1, 1) }
    let start = mark.line <= starts.count ? starts[max(0, mark.line - 1)] : last
    return file.location(start.line, start.column + max(0, mark.column - 1))
  }

  private static func breaks(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
  }
}
