import Foundation
import Synchronization

/// A line on standard error that grows while long work goes on; silent where nobody watches.
final class ProgressBar: Sendable {
  private let title: String
  private let lastPercent = Mutex(-1)

  init(title: String) { self.title = title }

  /// - Parameter fraction: how much is done, 0...1.
  func show(_ fraction: Double, _ phase: String) {
    guard Terminal.errorIsTerminal else { return }
    let percent = Int((min(max(fraction, 0), 1) * 100).rounded())
    let isNew = lastPercent.withLock { last in
      defer { last = percent }
      return last != percent
    }
    guard isNew else { return }
    let filled = percent / 4
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 25 - filled)
    write("\r\u{1B}[K\(title) \(bar) \(percent) % \(phase)")
  }

  /// Takes the line away.
  func clear() {
    if Terminal.errorIsTerminal { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
