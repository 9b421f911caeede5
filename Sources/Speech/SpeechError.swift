/// Why something could not be said.
package enum SpeechError: Error, Hashable, Sendable {
  case unknownVoice(Voice.ID, known: [Voice.ID])
  case noVoice(for: LanguageTag, known: [LanguageTag])
  case ssml(SSMLError)
  case lexicon(LexiconError)
  case rate(Int, format: AudioFormat, allowed: [Int])
  /// The worker could not be started, or does not keep to its protocol.
  case workerUnavailable(path: String, reason: String)
  /// The engine has no such voice: the voice's file is wrong, or engine data are missing.
  case engineVoiceMissing(String)
  /// A C library's call failed.
  case encoding(call: String, reason: String)
  case noPlayer(searched: [String])
  case playerFailed(program: String, reason: String)
}
