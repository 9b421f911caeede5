import Foundation

/// Where the worker's program is.
package enum WorkerExecutable {
  static let name = "mynah-speech-worker"

  /// Beside the running program, symbolic links followed, or where packages put such things.
  package static func locate() throws(SpeechError) -> String {
    let program = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    let folder = program.resolvingSymlinksInPath().deletingLastPathComponent()
    let candidates = [
      folder, folder.deletingLastPathComponent().appending(path: "libexec/mynah"),
    ].map { $0.appending(path: name).path }
    guard let path = candidates.first(where: FileManager.default.isExecutableFile) else {
      throw .workerUnavailable(
        path: name, reason: "it is not at \(candidates.joined(separator: " or "))")
    }
    return path
  }
}
