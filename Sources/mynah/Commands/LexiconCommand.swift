import ArgumentParser
import Foundation
import Speech

/// `mynah lexicon`: what lexicons hold and do.
struct LexiconCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Check lexicons, and hear what they change.",
    subcommands: [Check.self, Say.self])

  /// `mynah lexicon check`: says where a file is wrong.
  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Check the lexicons of the voices folder, or files.")

    @Argument(help: "Files in W3C's PLS; none checks every file of the folder.")
    var files: [String] = []

    @OptionGroup var folders: FolderOptions

    func run() async throws {
      try await reportingFailures {
        let store = folders.lexicons
        let stored = store.names().map { "\(folders.voices)/lexicons/\($0).pls" }
        var areGood = true
        for file in files.isEmpty ? stored : files where !check(file, in: store) {
          areGood = false
        }
        if !areGood { throw ExitCode.failure }
      }
    }

    private func check(_ file: String, in store: LexiconStore) -> Bool {
      do {
        let lexicon = try store.parse(String(contentsOfFile: file, encoding: .utf8))
        Terminal.print("\(file): \(lexicon.language), \(lexicon.lexemes.count) lexemes")
        return true
      } catch let error as LexiconError {
        Terminal.say("\(file):\(error)")
      } catch {
        Terminal.say("\(file): error: \((error as NSError).localizedDescription)")
      }
      return false
    }
  }

  /// `mynah lexicon say`: what will be said, word by word, in IPA.
  struct Say: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "say", abstract: "Print how a text is said, in IPA.")

    @Argument(help: "What to say.")
    var text: String

    @Option(name: .customLong("lexicon"), help: "A lexicon of the voices folder; repeatable.")
    var lexicons: [String] = []

    @Option(help: "The voice; see 'mynah voices'.")
    var voice = "Joanna"

    @OptionGroup var folders: FolderOptions

    func run() async throws {
      try await reportingFailures {
        let synthesizer = try folders.synthesizer()
        var request = SpeechRequest(
          .text(text), voice: try synthesizer.voices.voice(Voice.ID(voice)).id)
        request.lexicons = try lexicons.map { try Lexicon.Name($0) }
        let rendering = try await synthesizer.render(request)
        for word in rendering.spokenWords { Terminal.print("\(word.text)\t\(word.sounds)") }
      }
    }
  }
}
