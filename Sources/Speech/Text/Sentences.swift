extension ArraySlice<Letter> {
  /// The sentences, in order, without white space around them. An empty line ends one too.
  package func sentences() -> [ArraySlice<Letter>] {
    var sentences: [ArraySlice<Letter>] = []
    var start = startIndex
    for index in indices where isSentenceEnd(at: index) {
      sentences.append(self[start...index])
      start = index + 1
    }
    sentences.append(self[start...])
    return sentences.map { $0.trimmed() }.filter { !$0.isEmpty }
  }

  /// Whether the sentence ends with this letter: the last one of a full stop and what closes.
  private func isSentenceEnd(at index: Int) -> Bool {
    guard index + 1 < endIndex else { return false }
    let next = self[index + 1]
    if self[index].scalar == "\n" {
      return self[(index + 1)...].first { ![" ", "\t", "\r"].contains($0.scalar) }?.scalar == "\n"
    }
    if self[index].isWideStop { return !next.isStop && !next.isCloser }
    guard next.isSpace else { return false }
    var mark = index
    while mark > startIndex, self[mark].isCloser { mark -= 1 }
    guard self[mark].isStop else { return false }
    // `J. Smith`, `No. 5`: a stop before a small letter or a figure is an abbreviation's.
    guard self[mark].scalar == ".",
      let follower = self[(index + 1)...].first(where: { !$0.isSpace })
    else { return true }
    return !follower.scalar.properties.isLowercase
  }

  /// Whether the last sentence is complete, so that a pause follows it.
  var endsSentence: Bool {
    last { !$0.isSpace && !$0.isCloser }?.isStop ?? false
  }

  func trimmed() -> ArraySlice<Letter> {
    guard let first = firstIndex(where: { !$0.isSpace }),
      let last = lastIndex(where: { !$0.isSpace })
    else { return self[endIndex...] }
    return self[first...last]
  }
}

extension Letter {
  var isStop: Bool { [".", "!", "?", "…"].contains(scalar) || isWideStop }

  /// Ends a sentence without a space after it.
  fileprivate var isWideStop: Bool { ["。", "！", "？"].contains(scalar) }

  fileprivate var isCloser: Bool {
    ["\"", "'", ")", "]", "”", "’", "」", "』", "》", "〉", "）"].contains(scalar)
  }
}
