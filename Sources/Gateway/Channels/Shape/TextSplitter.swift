/// Cuts a text into pieces of a platform's length, where a reader would pause.
package struct TextSplitter {
  /// In UTF-16 code units.
  package let limit: Int

  package init(limit: Int) { self.limit = limit }

  /// Without the white space at the cuts; none for a text without words.
  package func pieces(of text: String) -> [String] {
    var rest = text.trimmed[...]
    var pieces: [String] = []
    while rest.utf16.count > limit {
      let cut = cut(in: rest)
      pieces.append(rest[..<cut].trimmed)
      rest = rest[cut...].drop(while: \.isWhitespace)
    }
    if !rest.isEmpty { pieces.append(String(rest)) }
    return pieces
  }

  /// The last place of the best kind that leaves at least half of the limit.
  private func cut(in text: Substring) -> Substring.Index {
    var best = (rank: Int.max, place: text.startIndex, length: 0)
    var length = 0
    for index in text.indices {
      let next = text.index(after: index)
      length += text[index].utf16.count
      // A single character that is longer than the limit is still a piece.
      if length > limit, best.length > 0 { break }
      let rank = Self.rank(after: index, next: next, in: text)
      if rank <= best.rank || best.length * 2 < limit { best = (rank, next, length) }
    }
    return best.place
  }

  /// How good a place the end of a character is: 0 is the best.
  ///
  /// Paragraph, sentence, clause, word, character. Korean sentences end in a full stop as well.
  private static func rank(
    after index: Substring.Index, next: Substring.Index, in text: Substring
  ) -> Int {
    let character = text[index]
    guard next < text.endIndex else { return 0 }
    let following = text[next]
    if character == "\n" { return following == "\n" ? 0 : 1 }
    if "。！？".contains(character) { return 1 }
    guard following.isWhitespace else { return character.isWhitespace ? 3 : 4 }
    if ".!?…".contains(character) { return 1 }
    return ",;:、".contains(character) ? 2 : 3
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  package var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
