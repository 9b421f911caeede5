import CEspeakNG  // the only import of its engine
import Glibc
import SpeechWire

/// espeak-ng, initialised. There is one to a process, and it speaks one line in its life.
struct Espeak {
  let identity: EngineIdentity

  init?() {
    let options = espeakINITIALIZE_PHONEME_EVENTS | espeakINITIALIZE_PHONEME_IPA
    let rateHz = espeak_Initialize(
      AUDIO_OUTPUT_SYNCHRONOUS, 200, nil, CInt(options | espeakINITIALIZE_DONT_EXIT))
    guard rateHz > 0 else { return nil }
    espeak_SetSynthCallback(receive)
    // Speaks the text in place of any sound file that markup names; none is ever opened.
    espeak_SetUriCallback { _, _, _ in 1 }
    // Reads the voices' files once, here, instead of in every child that sets a voice.
    _ = espeak_ListVoices(nil)
    var dataFolder: UnsafePointer<CChar>?
    let version = String(cString: espeak_Info(&dataFolder))
    identity = EngineIdentity(
      version: version,
      fingerprint: dataFolder.map { DataFolder.fingerprint(at: String(cString: $0)) } ?? 0,
      rateHz: Int(rateHz))
  }

  /// Writes the sound and its events as frames.
  func speak(_ line: SpokenLine, to output: Descriptor) -> RenderEnd {
    let status = espeak_ng_SetVoiceByName(line.voice)
    guard status != ENS_VOICE_NOT_FOUND else { return RenderEnd(.voiceNotFound) }
    guard status == ENS_OK else { return RenderEnd(.refused(status.rawValue)) }
    let parameters = [
      (espeakRATE, line.rate), (espeakPITCH, line.pitch), (espeakRANGE, line.range),
      (espeakVOLUME, line.volume),
    ]
    for (parameter, value) in parameters {
      guard espeak_SetParameter(parameter, CInt(value), 0) == EE_OK else {
        return RenderEnd(.refused(parameter.rawValue))
      }
    }
    receiver = output
    let notation = line.notation == .markup ? espeakSSML : 0
    let result = espeak_Synth(
      line.text, line.text.utf8.count + 1, 0, POS_CHARACTER, 0,
      UInt32(espeakCHARS_UTF8 | espeakPHONEMES | notation), nil, nil)
    return RenderEnd(result == EE_OK ? .spoken : .refused(UInt32(bitPattern: result.rawValue)))
  }
}

/// Where the line being spoken is written. espeak-ng's callback takes no context.
nonisolated(unsafe) private var receiver = Descriptor.standardOutput  // the process has one thread

private func receive(
  samples: UnsafeMutablePointer<CShort>?, count: CInt, events: UnsafeMutablePointer<espeak_EVENT>?
) -> CInt {
  let heard = engineEvents(events)
  if !heard.isEmpty { receiver.write(Frame(.events, EngineEvent.payload(of: heard)).bytes) }
  if let samples, count > 0 {
    let sound = UnsafeBufferPointer(start: samples, count: Int(count))
    receiver.write(Frame(.audio, littleEndianBytes(of: sound)).bytes)
  }
  return 0
}

private func littleEndianBytes(of samples: UnsafeBufferPointer<CShort>) -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: samples.count * 2) { bytes, count in
    for (index, sample) in samples.enumerated() {
      bytes[2 * index] = UInt8(truncatingIfNeeded: sample)
      bytes[2 * index + 1] = UInt8(truncatingIfNeeded: sample >> 8)
    }
    count = samples.count * 2
  }
}

private func engineEvents(_ list: UnsafeMutablePointer<espeak_EVENT>?) -> [EngineEvent] {
  guard var next = list else { return [] }
  var events: [EngineEvent] = []
  while next.pointee.type != espeakEVENT_LIST_TERMINATED {
    if let event = EngineEvent(next.pointee) { events.append(event) }
    next += 1
  }
  return events
}

extension EngineEvent {
  /// Only words and phonemes are of use: sentences, marks and pauses are known better by us.
  init?(_ event: espeak_EVENT) {
    guard let kind = Kind(event.type) else { return nil }
    self.init(
      kind: kind, milliseconds: Int(event.audio_position),
      position: Int(event.text_position) - 1, length: Int(event.length),
      symbol: kind == .phoneme ? event.symbol : "")
  }
}

extension EngineEvent.Kind {
  init?(_ type: espeak_EVENT_TYPE) {
    switch type {
    case espeakEVENT_WORD: self = .word
    case espeakEVENT_PHONEME: self = .phoneme
    default: return nil
    }
  }
}

extension espeak_EVENT {
  /// The phoneme's name: up to 8 bytes, ended by a zero only where it is shorter.
  fileprivate var symbol: String {
    withUnsafeBytes(of: id.string) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
