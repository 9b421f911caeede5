/// Turns a script's items into a score, one after the other.
struct ScoreWriter {
  private(set) var score = Score()
  private var styles: [Style]
  private let lexicons: [Lexicon]
  private let library: ReadingRulesLibrary
  /// Text of one voice that nothing has interrupted yet.
  private var stretch: Letters = []
  private var stretchMarks: [(name: String, source: Range<Int>)] = []
  /// Silence that a sentence's end asks for, if more follows.
  private var impliedPause = 0
  /// Silence that the request asks for.
  private var askedPause = 0
  private var openSentence: Score.Sentence?

  init(styles: [Style], lexicons: [Lexicon], library: ReadingRulesLibrary) {
    self.styles = styles
    self.lexicons = lexicons
    self.library = library
  }

  mutating func write(_ item: Script.Item) throws {
    switch item {
    case .text(let letters):
      for run in letters.chunked(by: { styles[$0.style].voice == styles[$1.style].voice }) {
        if let last = stretch.last, styles[last.style].voice != styles[run[0].style].voice {
          try flush()
        }
        stretch += run
      }
    case .pause(let milliseconds):
      try flush()
      askedPause += milliseconds
    case .mark(let name, let source):
      stretchMarks.append((name, source))
    case .sentenceEnd:
      try flush()
      endSentence(pause: Pause.sentence)
    case .paragraphEnd:
      try flush()
      endSentence(pause: Pause.paragraph)
    }
  }

  mutating func finish() throws {
    try flush()
    endSentence(pause: 0)
    // What is asked for at the very end is silence too; what is implied there is none.
    impliedPause = 0
    writePause()
  }

  /// Writes the lines of the stretch and empties it.
  private mutating func flush() throws {
    defer {
      stretch = []
      stretchMarks = []
    }
    let firstPart = score.parts.count
    if let style = stretch.first?.style {
      score.words += SpokenWord.words(in: stretch)
      let letters = try read(stretch, as: styles[style].voice.language)
      let sentences = letters[...].sentences()
      for (index, sentence) in sentences.enumerated() {
        write(sentence)
        if index + 1 < sentences.count || sentence.endsSentence {
          endSentence(pause: Pause.sentence)
        }
      }
    }
    for mark in stretchMarks {
      score.marks.append(
        Score.Mark(
          name: mark.name, source: mark.source, part: part(of: mark.source, from: firstPart)))
    }
  }

  private mutating func read(_ stretch: Letters, as language: LanguageTag) throws -> Letters {
    let rules = try library.rules(for: language)
    let pronouncer = try Pronouncer(lexicons, language: language, phonemes: rules.phonemes)
    return rules.read(Sanitiser.sanitise(pronouncer.pronounce(stretch, styles: &styles)))
  }

  private mutating func write(_ sentence: ArraySlice<Letter>) {
    for breath in sentence.breaths() where breath.contains(where: \.isAudible) {
      writePause()
      let source = breath.source ?? 0..<0
      let start = openSentence ?? Score.Sentence(source: source, part: score.parts.count)
      openSentence = Score.Sentence(
        source: start.source.lowerBound..<source.upperBound, part: start.part)
      score.parts.append(.line(Line(Letters(breath), styles: styles)))
      // A breath that ends inside the sentence ends at a comma, or between words.
      impliedPause = breath.last?.isClauseMark == true ? Pause.clause : 0
    }
  }

  private mutating func endSentence(pause: Int) {
    impliedPause = max(impliedPause, pause)
    if let openSentence { score.sentences.append(openSentence) }
    openSentence = nil
  }

  /// The longer of what is asked for and what is implied.
  private mutating func writePause() {
    let milliseconds = score.parts.isEmpty ? askedPause : max(askedPause, impliedPause)
    if milliseconds > 0 { score.parts.append(.pause(milliseconds: milliseconds)) }
    askedPause = 0
    impliedPause = 0
  }

  /// The first part of the stretch with text after the mark; else what follows the stretch.
  private func part(of mark: Range<Int>, from firstPart: Int) -> Int {
    for part in firstPart..<score.parts.count {
      guard case .line(let line) = score.parts[part] else { continue }
      if line.letters.contains(where: { $0.source.lowerBound >= mark.upperBound }) { return part }
    }
    return score.parts.count
  }
}

extension Letter {
  /// Whether espeak-ng says anything for it.
  fileprivate var isAudible: Bool { !isSpace && !isStop }

  fileprivate var isClauseMark: Bool { [",", ";", ":", "、", "，", "；", "："].contains(scalar) }
}

extension Letters {
  /// Maximal runs whose neighbours belong together.
  fileprivate func chunked(by belong: (Letter, Letter) -> Bool) -> [ArraySlice<Letter>] {
    var chunks: [ArraySlice<Letter>] = []
    var start = startIndex
    for index in indices.dropFirst() where !belong(self[index - 1], self[index]) {
      chunks.append(self[start..<index])
      start = index
    }
    if start < endIndex { chunks.append(self[start...]) }
    return chunks
  }
}
