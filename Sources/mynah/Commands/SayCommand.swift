import ArgumentParser
import Foundation
import Speech

/// `mynah say`: text or SSML in, sound out.
struct SayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "say", abstract: "Speak a text, or write it as an audio file.")

  @Argument(help: "What to say; '-' or nothing reads standard input.")
  var text = "-"

  @Option(help: "The voice; see 'mynah voices'.")
  var voice = "Joanna"

  @Flag(help: "The text is SSML.")
  var ssml = false

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file.", valueName: "file"))
  var output: String?

  @Option(help: "wav, pcm, mp3, ogg, opus, flac, mulaw or alaw.")
  var format: AudioFormat?

  @Option(help: ArgumentHelp("Samples per second.", valueName: "hz"))
  var rate: Int?

  @Flag(help: "Print the speech marks as JSON lines, in Polly's format.")
  var marks = false

  @Flag(help: "Play the sound on this machine.")
  var speak = false

  @OptionGroup var folders: FolderOptions

  func run() async throws {
    try await reportingFailures {
      let synthesizer = try folders.synthesizer()
      let text = try spokenText()
      let content = ssml ? SpeechRequest.Content.ssml(text) : .text(text)
      let rendering = try await synthesizer.render(
        SpeechRequest(content, voice: synthesizer.voices.voice(Voice.ID(voice)).id))
      for loss in rendering.losses { Terminal.say("not spoken: '\(loss.source)': \(loss.reason)") }
      if marks { printMarks(of: rendering) }
      if speak { try await Player().play(rendering.sound) }
      try write(rendering.sound)
    }
  }

  private func spokenText() throws -> String {
    guard text == "-" else { return text }
    let bytes = FileHandle.standardInput.readDataToEndOfFile()
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure("standard input is not UTF-8; save the text as UTF-8")
    }
    return text.trimmingCharacters(in: .newlines)
  }

  private func printMarks(of rendering: Rendering) {
    for mark in SpeechMark.marks(of: rendering, [.sentence, .word, .viseme, .ssml]) {
      Terminal.print(mark.json)
    }
  }

  /// To the file that was named, or to a pipe; never onto a terminal.
  private func write(_ sound: Sound) throws {
    if let output {
      try Data(fileFormat(of: output).encode(sound, rateHz: rate)).write(
        to: URL(filePath: output), options: .atomic)
    } else if !Terminal.outputIsTerminal, !marks, !speak {
      FileHandle.standardOutput.write(Data(try (format ?? .wav).encode(sound, rateHz: rate)))
    } else if !marks, !speak {
      throw Failure("sound on a terminal is no use; add -o FILE, --speak, or a pipe")
    }
  }

  /// What was asked for, else what the file's ending says; a file without an ending is WAV.
  private func fileFormat(of output: String) throws -> AudioFormat {
    let url = URL(filePath: output)
    if let format = format ?? AudioFormat(fileName: url.lastPathComponent) { return format }
    guard url.pathExtension.isEmpty else {
      let known = AudioFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure("'\(output)': '\(url.pathExtension)' is no format; use one of \(known)")
    }
    return .wav
  }
}

extension AudioFormat: ExpressibleByArgument {}
