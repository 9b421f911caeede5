import Foundation

extension Letters {
  /// The letters with every match replaced, from left to right.
  ///
  /// - Parameter replacement: gets what the pattern's groups matched; the first is the whole.
  func replacing(
    _ pattern: NSRegularExpression, with replacement: ([ArraySlice<Letter>]) -> Letters
  ) -> Letters {
    let text = text
    let matches = pattern.matches(in: text, range: NSRange(text.startIndex..., in: text))
    if matches.isEmpty { return self }
    let starts = utf16Starts
    func letters(_ units: NSRange) -> ArraySlice<Letter> {
      if units.location == NSNotFound { return self[0..<0] }
      return self[starts.index(ofUnit: units.lowerBound)..<starts.index(ofUnit: units.upperBound)]
    }
    var replaced: Letters = []
    var done = 0
    for match in matches where match.range.length > 0 {
      let groups = (0..<match.numberOfRanges).map { letters(match.range(at: $0)) }
      replaced.append(contentsOf: self[done..<groups[0].startIndex])
      replaced.append(contentsOf: replacement(groups))
      done = groups[0].endIndex
    }
    return replaced + self[done...]
  }

  private var utf16Starts: UTF16Starts {
    var unit = 0
    return UTF16Starts(
      starts: map { letter in
        defer { unit += UTF16.width(letter.scalar) }
        return unit
      })
  }
}

/// Where each letter begins in UTF-16, the units of `NSRegularExpression`.
private struct UTF16Starts {
  var starts: [Int]

  func index(ofUnit unit: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < unit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
