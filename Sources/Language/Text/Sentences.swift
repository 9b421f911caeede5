/// Cuts texts into sentences and clauses, as a speaker pauses.
package struct Sentences: Sendable {
  /// What ends in a full stop without ending a sentence: `mr.`, `e.g.`
  private let abbreviations: Set<String>

  package init(locale: String) throws {
    let table = try LocaleFolder.language(locale).table("abbreviations.tsv")
    abbreviations = Set(table.rows.map { String($0[0]) })
  }

  /// The sentences of a text, as ranges of its source, without the white space between them.
  package func sentences(of text: NormalizedText) -> [Range<Int>] {
    cut(text) { position in endsSentence(text.scalars, at: position) }
  }

  /// The clauses: sentences cut also at commas, semicolons, colons and dashes before a space.
  package func clauses(of text: NormalizedText) -> [Range<Int>] {
    cut(text) { position in
      endsSentence(text.scalars, at: position)
        || ",;:-".unicodeScalars.contains(text.scalars[position])
          && isFollowedBySpace(text.scalars, position)
    }
  }

  /// Cuts after each position that ends something, and at every line break.
  private func cut(_ text: NormalizedText, where ends: (Int) -> Bool) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    for position in text.scalars.indices {
      let origin = text.sourceRange(of: position..<position + 1)
      let breaksLine = text.sourceScalars[origin.lowerBound].properties.generalCategory == .control
      guard breaksLine || ends(position) || position + 1 == text.scalars.count else { continue }
      let piece = trimmed(start..<position + 1, in: text.scalars)
      if !piece.isEmpty { pieces.append(text.sourceRange(of: piece)) }
      start = position + 1
    }
    return pieces
  }

  private func endsSentence(_ scalars: [Unicode.Scalar], at position: Int) -> Bool {
    guard isFollowedBySpace(scalars, position) else { return false }
    var mark = position
    while mark > 0, "\"')]".unicodeScalars.contains(scalars[mark]) { mark -= 1 }
    switch scalars[mark] {
    case "!", "?", "…": return true
    case ".": return !endsAbbreviation(scalars, at: mark)
    default: return false
    }
  }

  private func isFollowedBySpace(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
    position + 1 == scalars.count || ScalarClass(scalars[position + 1]) == .space
  }

  /// The word before the full stop is an abbreviation or an initial.
  private func endsAbbreviation(_ scalars: [Unicode.Scalar], at stop: Int) -> Bool {
    guard stop + 1 < scalars.count else { return false }
    var start = stop
    while start > 0, ScalarClass(scalars[start - 1]) != .space { start -= 1 }
    let word = scalars[start..<stop]
    let isInitial = word.count == 1 && word.allSatisfy { ScalarClass($0) == .letter }
    return isInitial || abbreviations.contains(String(word))
  }

  private func trimmed(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Range<Int> {
    var range = range
    while let first = range.first, ScalarClass(scalars[first]) == .space {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, ScalarClass(scalars[last]) == .space {
      range = range.lowerBound..<last
    }
    return range
  }
}
