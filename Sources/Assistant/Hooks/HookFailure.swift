import Conversation

/// Why a hook gave no answer that a bot can act on.
package struct HookFailure: Error, Hashable, Sendable {
  package enum Reason: Error, Hashable, Sendable {
    case notStarted(String)
    case unreachable(String)
    case timeout(Duration)
    case cancelled
    /// - errors: the end of what the program wrote to standard error.
    case exited(Int, errors: String)
    case killed(signal: Int, errors: String)
    case status(Int, beginning: String)
    case tooLong(limit: Int)
    case notJSON(beginning: String)
    /// The answer is JSON; `path` is where it is not what it has to be.
    case unexpected(path: String, expected: String, found: String)
  }

  package var hook: Hook.Name
  package var reason: Reason

  package init(hook: Hook.Name, reason: Reason) {
    self.hook = hook
    self.reason = reason
  }
}

extension HookFailure: CustomStringConvertible {
  package var description: String { "hook '\(hook)'\(sentence)" }

  private var sentence: String {
    switch reason {
    case .notStarted(let why): return " could not be started: \(why)"
    case .unreachable(let why): return " could not be reached: \(why)"
    case .timeout(let limit):
      return " gave no answer within \(limit / .seconds(1)) s, its 'timeout' in bot.yaml"
    case .cancelled: return " was not waited for: the turn was cancelled"
    case .exited(let code, let errors): return " exited with \(code)\(lastLine(of: errors))"
    case .killed(let signal, let errors):
      return " was killed by signal \(signal)\(lastLine(of: errors))"
    case .status(let code, let text): return " answered with status \(code)\(beginning(of: text))"
    case .tooLong(let limit): return " answered with more than \(limit) bytes"
    case .notJSON(let text):
      return text.isEmpty
        ? " answered nothing, expected a JSON object"
        : " answered no JSON\(beginning(of: text))"
    case .unexpected(let path, let expected, let found):
      return ": \(path): expected \(expected), found \(found)"
    }
  }

  /// Python and most others say last what went wrong.
  private func lastLine(of errors: String) -> String {
    let line = errors.split(whereSeparator: \.isNewline)
      .last { !$0.allSatisfy(\.isWhitespace) }
    return line.map { ": \(printable($0, length: 200))" } ?? ""
  }

  private func beginning(of text: String) -> String {
    text.isEmpty ? "" : ": \(printable(text[...], length: 80))"
  }

  private func printable(_ text: Substring, length: Int) -> String {
    let end = text.count > length ? "…" : ""
    return String(
      text.prefix(length).map {
        $0.isNewline || $0.unicodeScalars.contains(where: \.isControl) ? " " : $0
      })
      + end
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool { properties.generalCategory == .control }
}
