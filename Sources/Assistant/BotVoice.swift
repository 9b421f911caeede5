import Conversation
import Speech

/// Speaks a bot's messages in the voice of its locale.
package struct BotVoice: Sendable {
  package let synthesizer: Synthesizer
  private let voice: Voice.ID

  /// - Parameter chosen: instead of the locale's own voice.
  /// - Throws: `SpeechError` for a voice that is not there.
  package init(
    _ synthesizer: Synthesizer, locale: BotLocale, chosen: String? = nil
  ) throws(SpeechError) {
    self.synthesizer = synthesizer
    let voices = synthesizer.voices
    if let name = chosen ?? locale.voice {
      voice = try voices.voice(Voice.ID(name)).id
    } else {
      voice = try voices.voice(for: LanguageTag(locale.locale.text)).id
    }
  }

  /// All messages, one after the other; nil where none has words.
  package func sound(of messages: [Message]) async throws -> Sound? {
    var whole: Sound?
    for message in messages {
      guard let sound = try await rendering(of: message)?.sound else { continue }
      whole = Sound(samples: (whole?.samples ?? []) + sound.samples, rateHz: sound.rateHz)
    }
    return whole
  }

  /// The message as sound; nil where it has no words.
  package func rendering(of message: Message) async throws -> Rendering? {
    switch message.content {
    case .ssml(let document):
      return try await synthesizer.render(SpeechRequest(.ssml(document), voice: voice))
    case .plainText, .imageResponseCard:
      guard let text = message.plainText, !text.isEmpty else { return nil }
      return try await synthesizer.render(SpeechRequest(.text(text), voice: voice))
    case .customPayload:
      return nil
    }
  }
}
