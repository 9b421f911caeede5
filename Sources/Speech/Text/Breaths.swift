/// How much of a sentence goes to the engine at once.
///
/// espeak-ng silently drops the end of a long clause: Korean from about 110 syllables, Japanese
/// from 76 characters, anything at 800 bytes or 300 words. These limits were checked to be safe.
private struct BreathLimit {
  var wide = 0
  var bytes = 0

  mutating func take(_ letter: Letter) {
    wide += letter.isWide ? 1 : 0
    bytes += UTF8.width(letter.scalar)
  }

  var isExceeded: Bool { wide > 60 || bytes > 400 }
}

extension ArraySlice<Letter> {
  /// The sentence in parts that the engine says whole: cut after a comma where there is one,
  /// else between words, else anywhere.
  package func breaths() -> [ArraySlice<Letter>] {
    var breaths: [ArraySlice<Letter>] = []
    var rest = trimmed()
    while let cut = rest.overlongCut() {
      breaths.append(rest[..<cut].trimmed())
      rest = rest[cut...].trimmed()
    }
    return (breaths + [rest]).filter { !$0.isEmpty }
  }

  /// The clauses, each with the comma that ends it.
  func clauses() -> [ArraySlice<Letter>] {
    var clauses: [ArraySlice<Letter>] = []
    var start = startIndex
    for index in indices where isClauseEnd(at: index) {
      clauses.append(self[start...index].trimmed())
      start = index + 1
    }
    return (clauses + [self[start...].trimmed()]).filter { !$0.isEmpty }
  }

  /// Where to cut the first breath off, or nil where the rest is one.
  private func overlongCut() -> Int? {
    var limit = BreathLimit()
    var afterWord: Int?
    var afterClause: Int?
    for index in indices {
      limit.take(self[index])
      if limit.isExceeded { return afterClause ?? afterWord ?? Swift.max(index, startIndex + 1) }
      if isClauseEnd(at: index) { afterClause = index + 1 }
      if self[index].isSpace { afterWord = index + 1 }
    }
    return nil
  }

  private func isClauseEnd(at index: Int) -> Bool {
    let letter = self[index]
    if ["、", "，", "；", "："].contains(letter.scalar) { return true }
    guard [",", ";", ":"].contains(letter.scalar) || letter.isStop else { return false }
    return index + 1 == endIndex || self[index + 1].isSpace
  }
}

extension Letter {
  /// Hangul, kana and ideographs.
  fileprivate var isWide: Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
      0xFF00...0xFFEF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
