import Foundation
import Synchronization

/// The cache's files. What blocks runs on its own queue, off the cooperative threads.
final class PerformanceStore: Sendable {
  private static let ending = ".performance"
  private static let unfinished = ".partial"

  private let folder: URL
  private let limit: Int
  private let queue = DispatchQueue(label: "mynah.speech.cache")
  /// Which files there are, in the order of their use; nil until the folder has been listed.
  private let index = Mutex<RecentlyUsed<Void>?>(nil)

  init(folder: String, limit: Int) {
    self.folder = URL(fileURLWithPath: folder, isDirectory: true)
    self.limit = limit
  }

  /// Nil also for a damaged entry; the next write replaces it.
  func read(_ id: RenderingID) async -> Performance? {
    await queue.run { [self] in
      guard let data = try? Data(contentsOf: url(of: id)),
        let performance = Performance(bytes: Array(data))
      else { return nil }
      // The date is the order in which entries go, also for the next start. A folder that may
      // only be read keeps its order.
      try? FileManager.default.setAttributes(
        [.modificationDate: Date()], ofItemAtPath: url(of: id).path)
      index.withLock { _ = $0?[id] }
      return performance
    }
  }

  func write(_ performance: Performance, for id: RenderingID) async throws {
    try await queue.run { [self] in
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let bytes = performance.bytes
      try replaceFile(of: id, with: bytes)
      index.withLock { index in
        var files = index ?? filesFound()
        remove(files.insert((), for: id, size: bytes.count))
        index = files
      }
    }
  }

  private func url(of id: RenderingID) -> URL {
    folder.appending(path: id.text + Self.ending)
  }

  /// A reader sees the old file or the new, whenever this process is ended.
  private func replaceFile(of id: RenderingID, with bytes: [UInt8]) throws {
    let process = ProcessInfo.processInfo.processIdentifier
    let partial = folder.appending(path: "\(id).\(process)\(Self.unfinished)")
    try Data(bytes).write(to: partial)
    guard rename(partial.path, url(of: id).path) == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: url(of: id).path])
    }
  }

  /// A file that cannot be removed is found again at the next start.
  private func remove(_ ids: [RenderingID]) {
    for id in ids { try? FileManager.default.removeItem(at: url(of: id)) }
  }

  /// What earlier processes left, taken in from the oldest to the newest.
  private func filesFound() -> RecentlyUsed<Void> {
    let keys: Set<URLResourceKey> = [.fileSizeKey, .contentModificationDateKey]
    let urls = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: Array(keys))
    var files: [(id: RenderingID, size: Int, date: Date)] = []
    for url in urls ?? [] {
      guard let values = try? url.resourceValues(forKeys: keys), let size = values.fileSize,
        let date = values.contentModificationDate
      else { continue }
      let name = url.lastPathComponent
      if name.hasSuffix(Self.unfinished), date.timeIntervalSinceNow < -3600 {
        try? FileManager.default.removeItem(at: url)
      } else if name.hasSuffix(Self.ending), let id = RenderingID(String(name.prefix(64))) {
        files.append((id, size, date))
      }
    }
    var found = RecentlyUsed<Void>(limit: limit)
    for file in files.sorted(by: { $0.date < $1.date }) {
      remove(found.insert((), for: file.id, size: file.size))
    }
    return found
  }
}
