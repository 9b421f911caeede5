/// Which of Polly's visemes each sound of a language is.
struct VisemeTable: Sendable {
  /// By IPA symbol, without length and other marks.
  var visemes: [String: String]

  /// The viseme of one of espeak-ng's phonemes, or nil for what is no sound.
  func viseme(of symbol: String) -> String? {
    if let viseme = visemes[symbol] { return viseme }
    let bare = symbol.unicodeScalars.filter { !Self.marks.contains($0) }.map { String($0) }
    // The longest beginning that the table has: tɕh is tɕ, aɪə is aɪ.
    for length in stride(from: bare.count, to: 0, by: -1) {
      if let viseme = visemes[bare.prefix(length).joined()] { return viseme }
    }
    return nil
  }

  /// Length, aspiration, syllabicity and their like, and espeak-ng's own `-` of tense sounds.
  private static let marks: Set<Unicode.Scalar> = [
    "ː", "ʰ", "ʲ", "ˤ", "ˠ", "ˈ", "ˌ", "-", "\u{325}", "\u{329}", "\u{303}", "\u{348}", "\u{361}",
  ]
}

extension VisemeTable: Decodable {
  /// The file lists the sounds of each viseme: `p: [p, b, m]`.
  init(from decoder: any Decoder) throws {
    let sounds = try decoder.singleValueContainer().decode([String: [String]].self)
    visemes = [:]
    for (viseme, symbols) in sounds {
      for symbol in symbols { visemes[symbol] = viseme }
    }
  }
}
