import Bots
import Foundation
import Testing

@Suite struct BrokenFilesTests {
  /// A broken file, beside it its diagnostics as they are printed, in `….txt`.
  struct Case: CustomTestStringConvertible {
    let file: URL
    var testDescription: String { file.deletingPathExtension().lastPathComponent }

    static func all(of kind: String) throws -> [Case] {
      let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Fixtures/broken/\(kind)")
      return try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil
      )
      .filter { $0.pathExtension == "yaml" }.sorted { $0.path < $1.path }.map(Case.init)
    }

    /// Compares byte for byte; `MYNAH_RECORD=1` writes the diagnostics anew instead.
    func check(_ complaints: String) throws {
      let golden = file.deletingPathExtension().appendingPathExtension("txt")
      if ProcessInfo.processInfo.environment["MYNAH_RECORD"] == "1" {
        try Data(complaints.utf8).write(to: golden)
      }
      #expect(try String(contentsOf: golden, encoding: .utf8) == complaints)
    }
  }

  @Test(arguments: try Case.all(of: "locale"))
  func `a broken locale file is explained`(_ broken: Case) throws {
    let folder = try TemporaryFolder(["bot.yaml": "name: Test\n"])
    try folder.write(Data(contentsOf: broken.file), to: "en-US.yaml")
    try broken.check(folder.complaints)
  }

  @Test(arguments: try Case.all(of: "bot"))
  func `a broken bot.yaml is explained`(_ broken: Case) throws {
    let hello = "intents: {Hello: {utterances: [hi]}}\n"
    let folder = try TemporaryFolder(["en-US.yaml": hello])
    try folder.write(Data(contentsOf: broken.file), to: "bot.yaml")
    try broken.check(folder.complaints)
  }
}
