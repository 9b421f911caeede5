import Language

/// Tells a telephone number from others by what is said before it: `Invoice No.`, 계좌번호.
struct NumberLabels: Sendable {
  private let numberWords: [[Unicode.Scalar]]
  private let telephoneWords: Set<[Unicode.Scalar]>

  init(_ table: Table) {
    func words(_ kind: String) -> [[Unicode.Scalar]] {
      table.rows.filter { $0[0] == kind }.flatMap { $0[1].split(separator: "|") }
        .map { NormalizedText(String($0)).scalars }
    }
    numberWords = words("number")
    telephoneWords = Set(words("telephone"))
  }

  /// Whether the number that begins at `start` is said to be of something else than a telephone.
  func nameAnotherNumber(before start: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard let label = word(before: start, in: scalars) else { return false }
    for numberWord in numberWords {
      if scalars[label].elementsEqual(numberWord) {
        // After Hangul a word apart is as often whose number it is: 엄마 번호.
        guard !Hangul.isHangul(scalars[label.lowerBound]),
          let owner = word(before: label.lowerBound, in: scalars)
        else { continue }
        return !telephoneWords.contains(Array(scalars[owner]))
      }
      if Hangul.isHangul(numberWord[0]), let length = ownerLength(in: scalars[label], numberWord) {
        return !telephoneWords.contains(Array(scalars[label].prefix(length)))
      }
    }
    return false
  }

  /// The word that ends before a position, with nothing but spaces and marks between.
  private func word(before position: Int, in scalars: [Unicode.Scalar]) -> Range<Int>? {
    guard let last = scalars[..<position].lastIndex(where: { !ScalarClass($0).isAside }),
      ScalarClass(scalars[last]).isWord
    else { return nil }
    let gap = scalars[..<last].lastIndex { !ScalarClass($0).isWord }
    return (gap.map { $0 + 1 } ?? 0)..<last + 1
  }

  /// The letters before `numberWord` inside a word, if there are any: 계좌 in 계좌번호는.
  private func ownerLength(
    in word: ArraySlice<Unicode.Scalar>, _ numberWord: [Unicode.Scalar]
  ) -> Int? {
    guard word.count > numberWord.count else { return nil }
    return (1...word.count - numberWord.count).first {
      word.dropFirst($0).starts(with: numberWord)
    }
  }
}
