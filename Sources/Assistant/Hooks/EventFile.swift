import Foundation

/// An event as a file without a name, for a program's standard input.
///
/// A pipe would have to be written while the program runs, and kills its writer when the program
/// ends without reading it.
final class EventFile {
  private let file: FileHandle

  /// Open for as long as this object lives.
  var descriptor: CInt { file.fileDescriptor }

  init(_ event: Data) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "mynah-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: url) }
    guard
      FileManager.default.createFile(
        atPath: url.path, contents: event, attributes: [.posixPermissions: 0o600])
    else { throw HookFailure.Reason.notStarted("cannot write the event to \(url.path)") }
    file = try FileHandle(forReadingFrom: url)
  }
}
