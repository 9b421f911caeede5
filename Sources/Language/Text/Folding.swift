/// Folds scalars that differ only in width, typography or case into one.
enum Folding {
  /// Calls `take` with each scalar that `scalar` folds to: one, or more for a few capitals.
  static func fold(_ scalar: Unicode.Scalar, _ take: (Unicode.Scalar) -> Void) {
    // First, since nearly every text is made of them and no table has them.
    if scalar.isASCII { return take(lowercased(scalar)) }
    if Hangul.isSyllable(scalar) { return take(scalar) }
    let plain = typography[scalar] ?? narrow(scalar)
    if plain.isASCII {
      take(lowercased(plain))
    } else if plain.properties.isWhitespace {
      take(" ")
    } else {
      plain.properties.lowercaseMapping.unicodeScalars.forEach(take)
    }
  }

  private static func lowercased(_ ascii: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(ascii) ? Unicode.Scalar(UInt8(ascii.value) | 0x20) : ascii
  }

  /// Full-width ASCII, U+FF01 to U+FF5E, lies 0xFEE0 above ASCII.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
  }

  private static let typography: [Unicode.Scalar: Unicode.Scalar] = [
    "‘": "'", "’": "'", "ʼ": "'", "′": "'", "“": "\"", "”": "\"", "″": "\"",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-", "·": " ", "。": ".", "、": ",",
  ]
}
