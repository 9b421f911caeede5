import Foundation

/// A folder that is new or empty, to be filled with files.
struct NewFolder {
  let path: String

  /// - Throws: `BotWritingError.notEmpty`.
  init(path: String) throws(BotWritingError) {
    // A folder that is not there has no contents, a file in its place fails when written to.
    let contents = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    guard contents.isEmpty else { throw .notEmpty(folder: path) }
    self.path = path
  }

  /// Writes the files in the order given, each whole or not at all.
  func write(_ files: [(name: String, text: String)]) throws(BotWritingError) {
    for file in files { try Self.write(file.text, to: "\(path)/\(file.name)") }
  }

  /// Writes one file, whole or not at all.
  static func write(_ text: String, to path: String) throws(BotWritingError) {
    let url = URL(filePath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url, options: .atomic)
    } catch {
      throw .unwritable(path: path, reason: FileFailure.reason(error))
    }
  }
}

/// Why a bot was not written.
package enum BotWritingError: Error, Hashable, CustomStringConvertible {
  case notEmpty(folder: String)
  case localeExists(file: String)
  case badName(String)
  case unwritable(path: String, reason: String)

  package var description: String {
    switch self {
    case .notEmpty(let folder): "\(folder) is not empty; choose another folder, or empty it first"
    case .localeExists(let file): "\(file) is there already; remove it first to import it anew"
    case .badName(let name):
      "'\(name)' cannot name a bot; use letters, digits, '_' and '-', and begin with a letter"
    case .unwritable(let path, let reason): "\(path): cannot be written: \(reason)"
    }
  }
}
