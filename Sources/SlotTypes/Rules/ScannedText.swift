import Language

/// A text with the numbers and the rules' words in it, found once for all rules.
struct ScannedText: Sendable {
  let text: NormalizedText
  /// By the position where they start.
  private let numbers: [[NumeralReading]]
  private let elements: [[Int]]
  /// By element.
  private let isPresent: [Bool]

  init(_ text: NormalizedText, numerals: Numerals, words: WordElements) {
    self.text = text
    let scalars = text.scalars
    elements = scalars.indices.map { words.found(in: scalars, at: $0) }
    var isPresent = [Bool](repeating: false, count: words.count)
    for element in elements.joined() { isPresent[element] = true }
    self.isPresent = isPresent
    numbers = scalars.indices.map { start in
      guard Self.mayStart(start, scalars) else { return [] }
      return Self.distinct(
        numerals.readings(in: scalars, at: start).filter { Self.mayEnd($0.end, scalars) })
    }
  }

  var scalars: [Unicode.Scalar] { text.scalars }

  func numbers(at start: Int) -> [NumeralReading] { numbers[start] }

  /// The elements of patterns that have a word at `start`.
  func elements(at start: Int) -> [Int] { elements[start] }

  func hasElement(_ element: Int) -> Bool { isPresent[element] }

  /// 12,000 reads as twelve thousand, not as twelve with three decimals.
  private static func distinct(_ readings: [NumeralReading]) -> [NumeralReading] {
    guard readings.count > 1 else { return readings }
    return readings.filter { reading in
      !readings.contains {
        $0.end == reading.end && $0.system == reading.system && $0.value > reading.value
          && $0.system == .digits
      }
    }
  }

  /// Numbers begin at the beginning of a word, or of a run of digits.
  private static func mayStart(_ start: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    ScalarClass(scalars[start]) != .space && WordBoundary.isBoundary(start, in: scalars)
      && !isInsideDigits(start, scalars)
  }

  private static func mayEnd(_ end: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    WordBoundary.isBoundary(end, in: scalars) && !isInsideDigits(end, scalars)
  }

  private static func isInsideDigits(_ position: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    position > 0 && position < scalars.count && ScalarClass(scalars[position]) == .digit
      && ScalarClass(scalars[position - 1]) == .digit
  }
}
