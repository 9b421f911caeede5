import ArgumentParser
import Foundation
import Speech

/// `mynah voices`: the voices there are.
struct VoicesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voices", abstract: "List the voices.")

  private struct Line: Encodable {
    var id: String
    var language: String
    var languageName: String
    var gender: String
    var isDefault: Bool
  }

  @OptionGroup var json: JSONOption
  @OptionGroup var folders: FolderOptions

  func run() async throws {
    try await reportingFailures {
      for voice in try VoiceCatalog(folder: folders.voices).voices {
        let line = Line(
          id: voice.id.text, language: voice.language.text, languageName: voice.languageName,
          gender: voice.gender.rawValue, isDefault: voice.isDefault)
        if json.json {
          try JSONLine.print(line)
        } else {
          let name = line.id.padding(toLength: 12, withPad: " ", startingAt: 0)
          Terminal.print(
            "\(name) \(line.language)  \(line.gender)\(line.isDefault ? "  default" : "")")
        }
      }
    }
  }
}
