import Assistant
import Conversation
import Foundation
import Speech

/// Lets the chat's replies be heard: through the machine's player, as WAV files, or not at all.
struct ChatVoice {
  let voice: BotVoice?
  let isPlayed: Bool
  /// Where each reply is written as `0001.wav`, `0002.wav`, …; it is there already.
  let folder: String?
  private var count = 0

  init(voice: BotVoice?, isPlayed: Bool, folder: String?) {
    self.voice = voice
    self.isPlayed = isPlayed
    self.folder = folder
  }

  /// Nothing is heard unless asked for.
  mutating func speak(_ messages: [Message]) async throws {
    guard let voice, isPlayed || folder != nil else { return }
    for message in messages {
      guard let rendering = try await voice.rendering(of: message) else { continue }
      if let folder { try write(rendering.sound, to: folder) }
      if isPlayed { try await Player().play(rendering.sound) }
    }
  }

  private mutating func write(_ sound: Sound, to folder: String) throws {
    count += 1
    let number = String(repeating: "0", count: max(0, 4 - "\(count)".count)) + "\(count)"
    try Data(AudioFormat.wav.encode(sound)).write(
      to: URL(filePath: "\(folder)/\(number).wav"), options: .atomic)
  }
}
