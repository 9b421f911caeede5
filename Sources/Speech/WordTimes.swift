import SpeechWire

/// When each word of the request is said.
///
/// espeak-ng reports most words. It reports a number several times, and merges `of the` into
/// one: the first report of a word counts, and a word without one gets its share of the time
/// between its neighbours.
struct WordTimes {
  let words: [Timeline.Word]

  init(_ score: Score, _ performance: Performance, _ clock: PartClock) {
    var times = [Int?](repeating: nil, count: score.words.count)
    for (index, part) in score.parts.enumerated() {
      guard case .line(let line) = part else { continue }
      let said = Self.words(of: line, in: score.words)
      let start = clock.start(ofPart: index)
      for event in performance.parts[index].events where event.kind == .word {
        let offset = line.letters[event.position].source.lowerBound
        guard let word = Self.word(at: offset, in: score.words[said]), times[word] == nil else {
          continue
        }
        times[word] = start + event.milliseconds
      }
      Self.fill(&times, in: said, from: start, to: clock.start(ofPart: index + 1))
    }
    words = zip(score.words, times).compactMap { word, time in
      time.map { Timeline.Word(milliseconds: $0, source: word.source) }
    }
  }

  /// The words that a line says.
  private static func words(of line: Line, in words: [SpokenWord]) -> Range<Int> {
    let source = line.letters[...].source ?? 0..<0
    let first = words.partitioningIndex { $0.extent.upperBound > source.lowerBound }
    let end = words.partitioningIndex { $0.extent.lowerBound >= source.upperBound }
    return first..<max(first, end)
  }

  private static func word(at offset: Int, in words: ArraySlice<SpokenWord>) -> Int? {
    let word = words.partitioningIndex { $0.extent.upperBound > offset }
    guard word < words.endIndex, words[word].extent.contains(offset) else { return nil }
    return word
  }

  /// Spreads the words without a time evenly between those that have one.
  private static func fill(
    _ times: inout [Int?], in words: Range<Int>, from start: Int, to end: Int
  ) {
    var before = start
    var word = words.lowerBound
    while word < words.upperBound {
      if let time = times[word] {
        before = time
        word += 1
        continue
      }
      let next = times[word..<words.upperBound].firstIndex { $0 != nil } ?? words.upperBound
      let after = next < words.upperBound ? times[next] ?? end : end
      // The word before the gap takes a share of it too, unless the gap opens the line.
      let isOpening = word == words.lowerBound
      let shares = next - word + (isOpening ? 0 : 1)
      for gap in word..<next {
        let share = gap - word + (isOpening ? 0 : 1)
        times[gap] = before + (after - before) * share / shares
      }
      word = next
    }
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element meets a condition that all later elements meet too.
  fileprivate func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
