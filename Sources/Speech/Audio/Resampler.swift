import CSoxr  // the only import of it

/// Changes the rate of a sound.
enum Resampler {
  /// Eight kilohertz cut what lies above four: what is left can swing higher than the whole did.
  private static let telephoneHeadroom = 0.891  // -1 dB

  static func resample(_ sound: Sound, to rateHz: Int) throws(SpeechError) -> Sound {
    guard rateHz != sound.rateHz, !sound.samples.isEmpty else {
      return Sound(samples: sound.samples, rateHz: rateHz)
    }
    let input = sound.samples
    let capacity = input.count * rateHz / sound.rateHz + 64
    // No dither: its noise would be another each time, and the samples have their 16 bits.
    var io = soxr_io_spec(SOXR_INT16_I, SOXR_INT16_I)
    io.flags = UInt(SOXR_NO_DITHER)
    io.scale = rateHz < 16000 ? telephoneHeadroom : 1
    var quality = soxr_quality_spec(UInt(SOXR_HQ), 0)
    // One thread: the rest of the house keeps the cores busy.
    var runtime = soxr_runtime_spec(1)
    var done = 0
    var reason: String?
    let output = [Int16](unsafeUninitializedCapacity: capacity) { buffer, count in
      let error = soxr_oneshot(
        Double(sound.rateHz), Double(rateHz), 1, input, input.count, nil, buffer.baseAddress,
        buffer.count, &done, &io, &quality, &runtime)
      reason = error.map { String(cString: $0) }
      count = done
    }
    if let reason { throw .encoding(call: "soxr_oneshot", reason: reason) }
    return Sound(samples: output, rateHz: rateHz)
  }
}
