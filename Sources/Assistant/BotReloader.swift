import Bots
import Conversation
import Foundation
import Logging

/// Keeps a shelf's bots as their files are. What was edited is read and trained beside what
/// serves, and takes its place only without errors and with a model over its threshold.
package actor BotReloader {
  private let catalogue: Catalogue
  private let read: @Sendable (String) -> BotFolder
  private let shelf: BotShelf
  private let logger: Logger
  /// The files of each bot as they were when it was read.
  private var known: [String: FileStamps]
  /// The files as they were at the last look: what still changes is being written.
  private var seen: [String: FileStamps]
  /// Whether edited bots are being trained; what is edited meanwhile waits for the next look.
  private var isTakingOver = false
  /// What keeps a bot's newest files from serving, by the name of its folder.
  package private(set) var problems: [String: String] = [:]

  /// - Parameter read: reads a bot's folder.
  package init(
    catalogue: Catalogue, shelf: BotShelf, logger: Logger,
    read: @escaping @Sendable (_ folder: String) -> BotFolder
  ) {
    (self.catalogue, self.shelf, self.logger, self.read) = (catalogue, shelf, logger, read)
    known = Self.stamps(in: catalogue)
    seen = known
  }

  /// Takes over what was edited and has rested since the last look.
  package func look() async {
    let now = Self.stamps(in: catalogue)
    let resting = now.filter { $0.value == seen[$0.key] }
    seen = now
    for name in known.keys where now[name] == nil { await remove(name) }
    await takeOver(resting)
  }

  /// Takes over what was edited, at once.
  package func reload() async {
    seen = Self.stamps(in: catalogue)
    await takeOver(seen)
  }

  private func takeOver(_ stamps: [String: FileStamps]) async {
    guard !isTakingOver else { return }
    isTakingOver = true
    defer { isTakingOver = false }
    for (name, stamp) in stamps.sorted(by: { $0.key < $1.key }) where stamp != known[name] {
      known[name] = stamp
      await takeOver(botNamed: name)
    }
  }

  private func takeOver(botNamed name: String) async {
    let folder = read("\(catalogue.folder)/\(name)")
    guard let bot = folder.bot else {
      return keep(name, because: folder.diagnostics.map(\.description).joined(separator: "\n"))
    }
    do {
      try await shelf.replace(with: bot)
      problems[name] = nil
      logger.notice("bot '\(name)' was edited and now serves as it is")
    } catch { keep(name, because: "\(error)") }
  }

  private func keep(_ name: String, because problem: String) {
    problems[name] = problem
    logger.error("bot '\(name)' was edited but goes on as it was:\n\(problem)")
  }

  private func remove(_ name: String) async {
    (known[name], problems[name]) = (nil, nil)
    await shelf.remove(botIn: "\(catalogue.folder)/\(name)")
    logger.notice("bot '\(name)' was removed")
  }

  private static func stamps(in catalogue: Catalogue) -> [String: FileStamps] {
    Dictionary(
      uniqueKeysWithValues: catalogue.names.map {
        ($0, FileStamps(of: "\(catalogue.folder)/\($0)"))
      })
  }
}

/// When each file that defines a bot was written, and how large it was.
private struct FileStamps: Hashable {
  private struct Stamp: Hashable {
    var modified: Date?
    var bytes: Int?
  }

  private let files: [String: Stamp]

  init(of folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    files = Dictionary(
      uniqueKeysWithValues: names.filter { $0.hasSuffix(".yaml") }.map { name in
        let attributes = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
        return (
          name,
          Stamp(
            modified: attributes?[.modificationDate] as? Date, bytes: attributes?[.size] as? Int)
        )
      })
  }
}
