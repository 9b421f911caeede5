import CSndFile  // the only import of it

/// The compressed formats, which libsndfile writes to memory.
struct SoundFileEncoder: AudioEncoder {
  enum Container: Sendable {
    case mp3, vorbis, opus, flac
  }

  var container: Container

  func encode(_ sound: Sound) throws(SpeechError) -> [UInt8] {
    let memory = MemoryFile()
    try write(sound, to: memory)
    // libsndfile takes an Ogg stream's number from the clock.
    return container.isOgg ? OggStream.numbered(1, memory.bytes) : memory.bytes
  }

  private func write(_ sound: Sound, to memory: MemoryFile) throws(SpeechError) {
    var info = SF_INFO()
    info.samplerate = CInt(sound.rateHz)
    info.channels = 1
    info.format = container.format
    var functions = MemoryFile.functions
    // The file is closed before this function returns, so the memory outlives all callbacks.
    let context = Unmanaged.passUnretained(memory).toOpaque()
    guard let file = sf_open_virtual(&functions, CInt(SFM_WRITE), &info, context) else {
      throw .encoding(call: "sf_open_virtual", reason: String(cString: sf_strerror(nil)))
    }
    if container == .mp3 {
      // Constant bit rate has no header frame that readers would guess a duration from.
      var mode = CInt(SF_BITRATE_MODE_CONSTANT)
      sf_command(file, CInt(SFC_SET_BITRATE_MODE), &mode, CInt(MemoryLayout<CInt>.size))
      // 64 kbit/s at 22 and 24 kHz: speech of one channel needs no more.
      var level = 0.6
      sf_command(
        file, CInt(SFC_SET_COMPRESSION_LEVEL), &level, CInt(MemoryLayout<Double>.size))
    }
    let written = sf_writef_short(file, sound.samples, sf_count_t(sound.samples.count))
    let reason = String(cString: sf_strerror(file))
    let status = sf_close(file)
    guard written == sf_count_t(sound.samples.count) else {
      throw .encoding(call: "sf_writef_short", reason: reason)
    }
    guard status == 0 else {
      throw .encoding(call: "sf_close", reason: String(cString: sf_error_number(status)))
    }
  }
}

extension SoundFileEncoder.Container {
  var isOgg: Bool { self == .vorbis || self == .opus }

  fileprivate var format: CInt {
    switch self {
    case .mp3: CInt(SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III)
    case .vorbis: CInt(SF_FORMAT_OGG | SF_FORMAT_VORBIS)
    case .opus: CInt(SF_FORMAT_OGG | SF_FORMAT_OPUS)
    case .flac: CInt(SF_FORMAT_FLAC | SF_FORMAT_PCM_16)
    }
  }
}

/// A file in memory, as libsndfile wants one.
private final class MemoryFile {
  private(set) var bytes: [UInt8] = []
  private var position = 0

  private func write(_ source: UnsafeRawBufferPointer) {
    let end = position + source.count
    if bytes.count < end { bytes += repeatElement(0, count: end - bytes.count) }
    bytes.replaceSubrange(position..<end, with: source)
    position = end
  }

  private func read(into target: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(target.count, max(bytes.count - position, 0))
    target.copyBytes(from: bytes[min(position, bytes.count)...].prefix(count))
    position += count
    return count
  }

  private func seek(by offset: Int, from whence: CInt) -> Int {
    switch whence {
    case CInt(SF_SEEK_SET): position = offset
    case CInt(SF_SEEK_CUR): position += offset
    default: position = bytes.count + offset
    }
    position = max(position, 0)
    return position
  }

  static let functions = SF_VIRTUAL_IO(
    get_filelen: { context in sf_count_t(MemoryFile.at(context)?.bytes.count ?? 0) },
    seek: { offset, whence, context in
      sf_count_t(MemoryFile.at(context)?.seek(by: Int(offset), from: whence) ?? -1)
    },
    read: { target, count, context in
      let buffer = UnsafeMutableRawBufferPointer(start: target, count: Int(count))
      return sf_count_t(MemoryFile.at(context)?.read(into: buffer) ?? 0)
    },
    write: { source, count, context in
      MemoryFile.at(context)?.write(UnsafeRawBufferPointer(start: source, count: Int(count)))
      return count
    },
    tell: { context in sf_count_t(MemoryFile.at(context)?.position ?? -1) })

  private static func at(_ context: UnsafeMutableRawPointer?) -> MemoryFile? {
    context.map { Unmanaged<MemoryFile>.fromOpaque($0).takeUnretainedValue() }
  }
}
