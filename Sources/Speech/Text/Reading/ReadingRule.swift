import Foundation

/// Something written, and what is said in its place.
package struct ReadingRule: Sendable {
  package var name: String
  private var pattern: NSRegularExpression
  private var say: ReadingTemplate
  /// What the rule makes of a text, by the text: the rule's tests.
  package var examples: [String: String]

  /// An abbreviation, which must stand as a word of its own.
  init(abbreviation: String, say: String) throws {
    name = abbreviation
    pattern = try NSRegularExpression(
      pattern: #"(?<![\p{L}\p{N}])"# + NSRegularExpression.escapedPattern(for: abbreviation)
        + #"(?![\p{L}\p{N}])"#)
    self.say = try ReadingTemplate(say)
    examples = [abbreviation: say]
  }

  /// The letters with every match replaced, from left to right.
  package func apply(to letters: Letters, numerals: Numerals) -> Letters {
    let text = letters.text
    let matches = pattern.matches(in: text, range: NSRange(text.startIndex..., in: text))
    if matches.isEmpty { return letters }
    let starts = letters.utf16Starts
    func range(_ units: NSRange) -> Range<Int> {
      starts.index(ofUnit: units.lowerBound)..<starts.index(ofUnit: units.upperBound)
    }
    var said: Letters = []
    var done = 0
    for match in matches where match.range.length > 0 {
      let whole = range(match.range)
      let groups = (0..<match.numberOfRanges).map { group in
        let units = match.range(at: group)
        return units.location == NSNotFound ? letters[0..<0] : letters[range(units)]
      }
      said.append(contentsOf: letters[done..<whole.lowerBound])
      said.append(contentsOf: say.fill(with: groups, numerals: numerals))
      done = whole.upperBound
    }
    return said + letters[done...]
  }
}

extension ReadingRule: Decodable {
  private enum Key: String, CodingKey { case name, pattern, say, examples }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    name = try values.decode(String.self, forKey: .name)
    pattern = try NSRegularExpression(pattern: values.decode(String.self, forKey: .pattern))
    say = try ReadingTemplate(values.decode(String.self, forKey: .say))
    examples = try values.decode([String: String].self, forKey: .examples)
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

extension Letters {
  fileprivate var utf16Starts: UTF16Starts {
    var unit = 0
    return UTF16Starts(
      starts: map { letter in
        defer { unit += UTF16.width(letter.scalar) }
        return unit
      })
  }
}
