import Language

/// Reads a name that is spelled: `s m i t h`, `b as in boy r o w n`, 케이 아이 엠.
///
/// Words may stand beside the letters, as in `m a p l e street`. Fewer letters than three are
/// initials, unless nothing else is said; and names of letters are names themselves (Oscar, 유비),
/// so that there must be as many of them too, apart from each other.
struct SpelledName {
  let value: String
  /// Besides what is spelled.
  let hasWords: Bool

  private static let leastLetters = 3

  /// nil: nothing is spelled, or something that is no name.
  init?(_ spelled: SpelledText) {
    let units = spelled.units.filter { $0.kind != .sign || !"-,.".contains($0.characters) }
    guard units.allSatisfy({ $0.kind == .letter || $0.kind == .word && !$0.isNamed }) else {
      return nil
    }
    let runs = Self.runs(units)
    let spelledRuns = runs.filter { Self.isSpelled($0, isAlone: runs.count == 1) }
    let wordCount = units.count { $0.kind == .word }
    guard !spelledRuns.isEmpty, runs.count - spelledRuns.count == wordCount else { return nil }
    hasWords = wordCount > 0
    value = runs.map { run in
      let word = run.map(\.characters).joined()
      guard run[0].kind == .letter else { return word }
      return word.prefix(1).uppercased() + word.dropFirst().lowercased()
    }.joined(separator: " ")
  }

  /// Letters in a row, and each word by itself.
  private static func runs(_ units: [SpelledText.Unit]) -> [[SpelledText.Unit]] {
    units.reduce(into: []) { runs, unit in
      if unit.kind == .letter, let last = runs.last?.last, last.kind == .letter {
        runs[runs.count - 1].append(unit)
      } else {
        runs.append([unit])
      }
    }
  }

  private static func isSpelled(_ run: [SpelledText.Unit], isAlone: Bool) -> Bool {
    guard run[0].kind == .letter, run.count > 1 else { return false }
    let areApart = zip(run, run.dropFirst()).allSatisfy {
      $0.range.upperBound < $1.range.lowerBound
    }
    let isWritten = isAlone && run.contains { !$0.isNamed }
    return areApart && (isWritten || run.count >= leastLetters)
  }
}
