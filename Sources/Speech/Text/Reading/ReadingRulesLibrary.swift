import Foundation
import Synchronization

/// The reading rules of every language, each read when it is first spoken.
package final class ReadingRulesLibrary: Sendable {
  /// One folder for each locale.
  package static let shippedRules = Bundle.module.bundleURL.appending(path: "Resources")

  private let root: URL
  private let read = Mutex<[LanguageTag: ReadingRules]>([:])

  package init(root: URL = shippedRules) { self.root = root }

  /// The locale's own rules, or those of another locale with its language, or none.
  package func rules(for tag: LanguageTag) throws -> ReadingRules {
    try read.withLock { read in
      if let rules = read[tag] { return rules }
      let rules = try folder(for: tag).map { try ReadingRules(folder: $0) } ?? .none
      read[tag] = rules
      return rules
    }
  }

  private func folder(for tag: LanguageTag) throws -> URL? {
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
    let name =
      names.first { $0 == tag.text } ?? names.first { LanguageTag($0).language == tag.language }
    return name.map { root.appending(path: $0) }
  }
}
