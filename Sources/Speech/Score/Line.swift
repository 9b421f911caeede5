import SpeechWire

/// What one voice says in one breath, ready for the engine.
struct Line: Hashable, Sendable {
  let letters: Letters
  let order: SpokenLine
  /// Which letter each scalar of the order's text belongs to.
  private let letterAt: [Int]
  private let styles: [Style]

  /// - Precondition: `letters` is not empty and all of one voice.
  init(_ letters: Letters, styles: [Style]) {
    let voice = styles[letters[0].style].voice
    let first = styles[letters[0].style].delivery
    let isUniform = letters.allSatisfy { styles[$0.style].delivery == first }
    let writer =
      isUniform
      ? LineWriter(plain: letters, styles: styles)
      : LineWriter(markup: letters, styles: styles, voice: voice)
    let base = isUniform ? first : Style(voice: voice)
    self.letters = letters
    self.styles = styles
    letterAt = writer.letterAt
    order = SpokenLine(
      voice: voice.sound.engineName, rate: base.engineRate, pitch: base.enginePitch,
      range: voice.sound.range, volume: base.engineVolume,
      notation: isUniform ? .plain : .markup, text: writer.text)
  }

  var language: LanguageTag { styles[letters[0].style].voice.language }

  /// The engine's events with positions that count our letters, not its characters. Words that
  /// are none (espeak-ng reports some at the ends of clauses) are left out.
  func located(_ events: [EngineEvent]) -> [EngineEvent] {
    events.compactMap { event in
      guard letterAt.indices.contains(event.position), event.kind == .phoneme || event.length > 0
      else { return nil }
      var event = event
      event.position = letterAt[event.position]
      return event
    }
  }

  /// Its clauses as lines of their own, or its halves if it is one clause, with the index of
  /// each one's first letter; nil for a single word.
  var pieces: [(line: Line, offset: Int)]? {
    let clauses = letters[...].clauses()
    let slices = clauses.count > 1 ? clauses : halves
    if slices.count < 2 { return nil }
    return slices.map { (Line(Letters($0), styles: styles), $0.startIndex) }
  }

  /// Cut at the space that is nearest to the middle.
  private var halves: [ArraySlice<Letter>] {
    let spaces = letters.indices.filter { letters[$0].isSpace }
    guard let cut = spaces.min(by: { abs(2 * $0 - letters.count) < abs(2 * $1 - letters.count) })
    else { return [] }
    return [letters[..<cut].trimmed(), letters[cut...].trimmed()].filter { !$0.isEmpty }
  }
}

/// Writes a line's text and remembers which letter each scalar is of.
private struct LineWriter {
  var text = ""
  var letterAt: [Int] = []

  init(plain letters: Letters, styles: [Style]) {
    for (index, letter) in letters.enumerated() {
      write(styles[letter.style].phonemes.map(Self.literal) ?? String(letter.scalar), for: index)
    }
  }

  /// The letters with tags where a style other than the voice's own begins and ends.
  init(markup letters: Letters, styles: [Style], voice: Voice) {
    let plain = Style(voice: voice)
    var current = plain
    for (index, letter) in letters.enumerated() {
      let style = styles[letter.style].delivery
      if style != current {
        if current != plain { write("</prosody>", for: index) }
        if style != plain { write(style.openingTag, for: index) }
        current = style
      }
      let literal = styles[letter.style].phonemes.map(Self.literal)
      write(literal ?? Self.escaped(letter.scalar), for: index)
    }
    if current != plain { write("</prosody>", for: letters.count - 1) }
  }

  private mutating func write(_ piece: String, for index: Int) {
    text += piece
    letterAt += repeatElement(index, count: piece.unicodeScalars.count)
  }

  /// Sounds, as espeak-ng reads them inside text.
  private static func literal(_ mnemonics: String) -> String { "[[\(mnemonics)]]" }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    default: String(scalar)
    }
  }
}
