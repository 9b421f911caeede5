import Foundation

/// Canonical composition (NFC), one combining sequence at a time, so that positions stay known.
enum Composition {
  /// The end of the combining sequence that starts at `start`.
  static func segmentEnd(in scalars: [Unicode.Scalar], from start: Int) -> Int {
    var end = start + 1
    while end < scalars.count, continuesSequence(scalars[end]) { end += 1 }
    return end
  }

  /// Calls `take` with the scalars of the NFC of one combining sequence. Most are a single scalar
  /// that is composed already.
  static func compose(_ segment: ArraySlice<Unicode.Scalar>, _ take: (Unicode.Scalar) -> Void) {
    if segment.count == 1, let only = segment.first, isSurelyComposed(only) { return take(only) }
    String(segment).precomposedStringWithCanonicalMapping.unicodeScalars.forEach(take)
  }

  private static func continuesSequence(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x300 || isSurelyComposed(scalar) { return false }
    return scalar.properties.isGraphemeExtend
      || scalar.properties.canonicalCombiningClass != .notReordered
      || isMedialOrFinalJamo(scalar)
  }

  /// ASCII, Latin-1 and the Hangul syllables: what nearly every text is made of.
  static func isSurelyComposed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x300 || Hangul.syllables.contains(scalar.value)
  }

  private static func isMedialOrFinalJamo(_ scalar: Unicode.Scalar) -> Bool {
    (0x1160...0x11FF).contains(scalar.value)
  }
}
