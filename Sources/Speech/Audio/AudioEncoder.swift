/// Makes a file of a sound.
protocol AudioEncoder: Sendable {
  func encode(_ sound: Sound) throws(SpeechError) -> [UInt8]
}
