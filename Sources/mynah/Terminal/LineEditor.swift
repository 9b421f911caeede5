import CEdit  // the only import of it
import Foundation

/// Lines typed at a terminal, with editing and a history that outlives the program (libedit).
struct LineEditor {
  private let historyPath: String

  /// - Parameter historyPath: where earlier lines are kept; its folder must exist.
  init(historyPath: String) {
    self.historyPath = historyPath
    Self.useUTF8()
    using_history()
    stifle_history(1000)
    read_history(historyPath)
  }

  /// The next line without its newline; nil at the end of input (Ctrl-D).
  func readLine(prompt: String) -> String? {
    guard let line = readline(prompt) else {
      Terminal.print("")  // whatever the shell writes next begins a line
      return nil
    }
    defer { free(line) }
    let text = String(cString: line)
    if !text.allSatisfy(\.isWhitespace) {
      add_history(line)
      write_history(historyPath)
    }
    return text
  }

  /// libedit reads multi-byte characters only in a UTF-8 locale, which a bare container lacks.
  private static func useUTF8() {
    setlocale(LC_CTYPE, "")
    if let codeset = nl_langinfo(Int32(CODESET)), String(cString: codeset) == "UTF-8" { return }
    setlocale(LC_CTYPE, "C.UTF-8")
  }
}
