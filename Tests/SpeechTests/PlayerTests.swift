import Foundation
import Speech
import Subprocess
import Testing

@Suite struct PlayerTests {
  @Test func `gives the player a WAV`() async throws {
    let folder = try TemporaryFolder()
    try await folder.install("#!/bin/sh\nexec cat > '\(folder.path)/heard.wav'\n", as: "aplay")
    try await Player(path: "/nowhere:\(folder.path)").play(AudioFormatTests.tone)
    let heard = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/heard.wav"))
    #expect(Array(heard) == (try AudioFormat.wav.encode(AudioFormatTests.tone)))
  }

  @Test func `a player that fails is named`() async throws {
    let folder = try TemporaryFolder()
    try await folder.install("#!/bin/sh\ncat > /dev/null\nexit 3\n", as: "paplay")
    let error = await #expect(throws: SpeechError.self) {
      try await Player(path: folder.path).play(AudioFormatTests.tone)
    }
    #expect(error.map { "\($0)" }?.hasPrefix("\(folder.path)/paplay failed: ") == true)
  }

  @Test func `a machine without a player is told what to install`() async {
    await #expect(throws: SpeechError.noPlayer(searched: ["aplay", "paplay", "pw-play", "afplay"]))
    {
      try await Player(path: "/nowhere").play(AudioFormatTests.tone)
    }
  }
}

extension TemporaryFolder {
  /// Written by a shell: a file that this process has open for writing cannot be run while
  /// another thread's child still holds it.
  fileprivate func install(_ script: String, as name: String) async throws {
    let outcome = try await Subprocess.run(
      .path("/bin/sh"),
      arguments: [
        "-c", #"printf %s "$1" > "$2" && chmod +x "$2""#, "sh", script, "\(path)/\(name)",
      ],
      output: .discarded)
    #expect(outcome.terminationStatus.isSuccess)
  }
}
