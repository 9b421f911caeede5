import Foundation

/// Where the chat's lines come from: an editor at a terminal, plain lines through a pipe.
struct ChatInput {
  private var piped = InputLines()
  private let editor: LineEditor?

  init() {
    let isInteractive = Terminal.inputIsTerminal && Terminal.outputIsTerminal
    editor = isInteractive ? LineEditor(historyPath: Self.historyPath) : nil
  }

  mutating func next(prompt: String) -> String? {
    if let editor { return editor.readLine(prompt: prompt) }
    return piped.next()
  }

  private static var historyPath: String {
    FileManager.default.homeDirectoryForCurrentUser.appending(path: ".mynah_history").path
  }
}
