/// Takes out of a text what makes espeak-ng crash or obey, and nothing that is heard.
///
/// The rules were found by fuzzing espeak-ng 1.51. They catch the known crashes, not all:
/// the worker's fork is there for the rest.
package enum Sanitiser {
  package static func sanitise(_ letters: Letters) -> Letters {
    var letters = withoutControls(letters.composed())
    letters = withoutLiterals(letters)
    letters = withoutDottedRuns(letters)
    letters = withAcronymsSetApart(letters)
    letters = withPossessivesCut(letters)
    return withLongTokensCut(letters)
  }

  /// Controls (0x01 is an espeak-ng command), format characters, private and unassigned ones,
  /// and Braille patterns become spaces; variation selectors go.
  private static func withoutControls(_ letters: Letters) -> Letters {
    letters.compactMap { letter in
      var letter = letter
      if letter.scalar.properties.isVariationSelector { return nil }
      if letter.scalar.isControl || (0x2800...0x28FF).contains(letter.scalar.value) {
        letter.scalar = " "
      }
      return letter
    }
  }

  /// `[[` would begin sounds in espeak-ng's names: a space comes between.
  private static func withoutLiterals(_ letters: Letters) -> Letters {
    var spaced: Letters = []
    spaced.reserveCapacity(letters.count)
    for letter in letters {
      if letter.scalar == "[", spaced.last?.scalar == "[" {
        spaced.append(letter.replaced(by: " "))
      }
      spaced.append(letter)
    }
    return spaced
  }

  /// `a.b.c.…`, twelve times or more, loses its dots: from 85 on it overruns a buffer.
  private static func withoutDottedRuns(_ letters: Letters) -> Letters {
    var kept: Letters = []
    var index = letters.startIndex
    while index < letters.endIndex {
      let run = dottedRun(in: letters, from: index)
      kept.append(
        contentsOf: run.pairs >= 12 ? run.letters.filter { $0.scalar != "." } : run.letters)
      index += run.letters.count
    }
    return kept
  }

  /// The letters and dots that follow one another from `start`, or the one letter there.
  private static func dottedRun(
    in letters: Letters, from start: Int
  ) -> (letters: Letters, pairs: Int) {
    var end = start
    var pairs = 0
    while end + 1 < letters.endIndex, letters[end].scalar.properties.isAlphabetic,
      letters[end + 1].scalar == "."
    {
      pairs += 1
      end += 2
      // espeak-ng joins `a. b. c.` again before it counts.
      while end < letters.endIndex, letters[end].scalar == " " { end += 1 }
    }
    return (Letters(letters[start..<max(end, start + 1)]), pairs)
  }

  /// A space after `A.` when a character beyond ASCII follows (`S.A.안녕하세요` overruns).
  private static func withAcronymsSetApart(_ letters: Letters) -> Letters {
    var spaced: Letters = []
    for (index, letter) in letters.enumerated() {
      spaced.append(letter)
      guard letter.scalar == ".", index > 0, letters[index - 1].scalar.properties.isAlphabetic,
        index + 1 < letters.count, !letters[index + 1].scalar.isASCII
      else { continue }
      spaced.append(letter.replaced(by: " "))
    }
    return spaced
  }

  /// Repeated `'s` or `s'` is cut into pieces of sixteen characters.
  private static func withPossessivesCut(_ letters: Letters) -> Letters {
    var cut: Letters = []
    var run = 0
    for letter in letters {
      run = letter.isPossessive ? run + 1 : 0
      if run > 16 {
        cut.append(letter.replaced(by: " "))
        run = 1
      }
      cut.append(letter)
    }
    return cut
  }

  /// Tokens are cut at 60 bytes, the longest that espeak-ng surely takes.
  private static func withLongTokensCut(_ letters: Letters) -> Letters {
    var cut: Letters = []
    cut.reserveCapacity(letters.count)
    var bytes = 0
    for letter in letters {
      let width = UTF8.width(letter.scalar)
      bytes = letter.isSpace ? 0 : bytes + width
      if bytes > 60 {
        cut.append(letter.replaced(by: " "))
        bytes = width
      }
      cut.append(letter)
    }
    return cut
  }
}

extension Letter {
  fileprivate func replaced(by scalar: Unicode.Scalar) -> Letter {
    Letter(scalar: scalar, source: source, style: style)
  }

  fileprivate var isPossessive: Bool { ["'", "’", "s", "S"].contains(scalar) }
}

extension Unicode.Scalar {
  /// Whether it is of a category C*, tab and line feed aside.
  fileprivate var isControl: Bool {
    if self == "\t" || self == "\n" { return false }
    return switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned: true
    default: false
    }
  }
}
