import SpeechWire

/// When in the sound which part of the request is said.
package struct Timeline: Hashable, Sendable {
  package struct Sentence: Hashable, Sendable {
    package var milliseconds: Int
    /// UTF-8 offsets in the request.
    package var source: Range<Int>
  }

  package struct Word: Hashable, Sendable {
    package var milliseconds: Int
    /// UTF-8 offsets in the request, without punctuation.
    package var source: Range<Int>
  }

  package struct Phoneme: Hashable, Sendable {
    package var milliseconds: Int
    /// IPA, as espeak-ng writes it.
    package var symbol: String
    package var viseme: String
  }

  package struct Mark: Hashable, Sendable {
    package var milliseconds: Int
    package var name: String
    /// The whole tag.
    package var source: Range<Int>
  }

  package var sentences: [Sentence] = []
  package var words: [Word] = []
  package var phonemes: [Phoneme] = []
  package var marks: [Mark] = []
  /// Where the sound ends.
  package var milliseconds: Int
}

extension Timeline {
  init(_ score: Score, _ performance: Performance, library: ReadingRulesLibrary) throws {
    let clock = PartClock(performance)
    milliseconds = clock.start(ofPart: score.parts.count)
    sentences = score.sentences.map {
      Sentence(milliseconds: clock.start(ofPart: $0.part), source: $0.source)
    }
    words = WordTimes(score, performance, clock).words
    marks = score.marks.map { mark in
      Mark(
        milliseconds: time(of: mark, clock), name: mark.name, source: mark.source)
    }
    for (index, part) in score.parts.enumerated() {
      guard case .line(let line) = part else { continue }
      let visemes = try library.rules(for: line.language).visemes
      let start = clock.start(ofPart: index)
      for event in performance.parts[index].events where event.kind == .phoneme {
        guard let viseme = visemes.viseme(of: event.symbol) else { continue }
        phonemes.append(
          Phoneme(milliseconds: start + event.milliseconds, symbol: event.symbol, viseme: viseme))
      }
    }
  }

  /// A mark sounds with the word after it, or where its part of the sound begins.
  private func time(of mark: Score.Mark, _ clock: PartClock) -> Int {
    let begin = clock.start(ofPart: mark.part)
    let end = clock.start(ofPart: mark.part + 1)
    let word = words.first { $0.source.lowerBound >= mark.source.upperBound }
    guard let word, (begin..<end).contains(word.milliseconds) else { return begin }
    return word.milliseconds
  }
}

/// Where the parts of a performance begin.
struct PartClock {
  private let starts: [Int]

  init(_ performance: Performance) {
    let samples = performance.parts.map(\.start) + [performance.samples.count]
    starts = samples.map { $0 * 1000 / performance.rateHz }
  }

  /// In milliseconds; the end of the sound for a part past the last.
  func start(ofPart part: Int) -> Int { starts[min(part, starts.count - 1)] }
}
