import Foundation

/// A folder of its own for one test, removed with it.
final class TemporaryFolder: Sendable {
  let root: String

  init() {
    root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try? FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ name: String) -> String { "\(root)/\(name)" }
}
