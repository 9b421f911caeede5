import Conversation
import Foundation

/// Where trained models are kept: `<state>/models/<bot>/<locale>/<fingerprint>.safetensors`.
package struct ModelStore: Sendable {
  private let folder: String

  /// - Parameter state: the program's state folder.
  package init(state: String) { folder = "\(state)/models" }

  /// The file of the model that was, or will be, trained from what `fingerprint` stands for.
  func path(of id: BotLocale.ID, fingerprint: String) -> String {
    "\(folder(of: id))/\(fingerprint).safetensors"
  }

  /// Models of the same bot and locale, the newest first.
  func paths(of id: BotLocale.ID) -> [String] {
    let folder = folder(of: id)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".safetensors") }.map { "\(folder)/\($0)" }
      .sorted { modified($0) > modified($1) }
  }

  /// Removes all but the newest `kept` models: the one that serves, and the one before it.
  func removeOld(of id: BotLocale.ID, keeping kept: Int = 2) {
    for path in paths(of: id).dropFirst(kept) { try? FileManager.default.removeItem(atPath: path) }
  }

  private func folder(of id: BotLocale.ID) -> String { "\(folder)/\(id.bot)/\(id.locale)" }

  private func modified(_ path: String) -> Date {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.modificationDate] as? Date ?? .distantPast
  }
}

extension ModelStore {
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
