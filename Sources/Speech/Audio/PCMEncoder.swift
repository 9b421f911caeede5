/// Samples and nothing else: s16 little-endian, one channel.
struct PCMEncoder: AudioEncoder {
  func encode(_ sound: Sound) -> [UInt8] { sound.samples.littleEndianBytes }
}
