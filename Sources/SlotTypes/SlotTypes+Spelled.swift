import Conversation
import Language

/// Telephone numbers, addresses and codes as they are spoken: digit by digit, letter by letter.
extension SlotTypes {
  /// Digits said one by one; "double four" is two of them.
  func spokenPhoneNumber(in text: NormalizedText) -> Resolution? {
    let scanned = rules.scanned(text)
    var best: (digits: String, range: Range<Int>)?
    var start = 0
    while start < text.scalars.count {
      guard let run = digitRun(in: scanned, from: start) else {
        start += 1
        continue
      }
      if run.digits.count > best?.digits.count ?? 0 { best = run }
      start = run.range.upperBound
    }
    guard let best, (7...15).contains(best.digits.count) else { return nil }
    return resolution(best.digits, best.range, text)
  }

  private func digitRun(
    in text: ScannedText, from start: Int
  ) -> (digits: String, range: Range<Int>)? {
    var digits = ""
    var (position, end, repeats) = (start, start, 1)
    while position < text.scalars.count {
      if let word = rules.lexicon["repeat"]?.matches(in: text.scalars, at: position).first {
        (repeats, position) = (word.entry.value, word.end)
      } else if let digit = digit(in: text, at: position) {
        digits += String(repeating: "\(digit.value)", count: repeats)
        (position, end, repeats) = (digit.end, digit.end, 1)
      } else if !digits.isEmpty,
        let gap = rules.lexicon["gap"]?.matches(in: text.scalars, at: position).first
      {
        position = gap.end
      } else {
        break
      }
      position = WordBoundary.skippingSpace(from: position, in: text.scalars)
    }
    return digits.isEmpty ? nil : (digits, start..<end)
  }

  private func digit(in text: ScannedText, at position: Int) -> (value: Int, end: Int)? {
    text.numbers(at: position).lazy
      .compactMap { reading in reading.value.integer.map { ($0, reading.end) } }
      .filter { (0..<10).contains($0.0) }.min { $0.1 < $1.1 }
  }

  /// A text with its spelled marks and letters written, and where each scalar comes from.
  func written(spelled text: NormalizedText) -> (scalars: [Unicode.Scalar], origins: [Range<Int>]) {
    var (scalars, origins): ([Unicode.Scalar], [Range<Int>]) = ([], [])
    var position = 0
    while position < text.scalars.count {
      guard let word = rules.lexicon["spell"]?.matches(in: text.scalars, at: position).first else {
        scalars.append(text.scalars[position])
        origins.append(position..<position + 1)
        position += 1
        continue
      }
      let joins = word.entry.text.unicodeScalars.first.map { ScalarClass($0) == .mark } ?? false
      while joins, scalars.last == " " {
        scalars.removeLast()
        origins.removeLast()
      }
      for scalar in word.entry.text.unicodeScalars {
        scalars.append(scalar)
        origins.append(position..<word.end)
      }
      position =
        joins ? WordBoundary.skippingSpace(from: word.end, in: text.scalars) : word.end
    }
    return (scalars, origins)
  }

  /// A code said by letters and digits: `a b c one two three`.
  func spelledCode(in text: NormalizedText) -> Resolution? {
    let scanned = rules.scanned(text)
    var (code, position, repeats) = ("", 0, 1)
    while position < text.scalars.count {
      let letters = text.scalars[position...].prefix { ScalarClass($0) == .letter }
      if let word = rules.lexicon["repeat"]?.matches(in: text.scalars, at: position).first {
        (repeats, position) = (word.entry.value, word.end)
      } else if letters.count == 1 {
        code += String(repeating: String(letters).uppercased(), count: repeats)
        (position, repeats) = (afterExample(letters.endIndex, in: text.scalars), 1)
      } else if let number = codeNumber(in: scanned, at: position) {
        code += String(repeating: number.digits, count: repeats)
        (position, repeats) = (number.end, 1)
      } else {
        return nil
      }
      position = WordBoundary.skippingSpace(from: position, in: text.scalars)
    }
    return code.isEmpty ? nil : resolution(code, 0..<text.scalars.count, text)
  }

  /// Digits as they are written, or a number of up to two digits in words.
  private func codeNumber(
    in text: ScannedText, at position: Int
  ) -> (digits: String, end: Int)? {
    let fitting = text.numbers(at: position).filter { reading in
      reading.digitCount != nil || reading.system != .ordinal && reading.value < Rational(100)
    }
    guard let number = fitting.max(by: { $0.end < $1.end }) else { return nil }
    if number.digitCount != nil {
      return (String(text.scalars[position..<number.end]), number.end)
    }
    return number.value.integer.map { ("\($0)", number.end) }
  }

  /// Where "as in alpha" ends.
  private func afterExample(_ start: Int, in scalars: [Unicode.Scalar]) -> Int {
    let position = WordBoundary.skippingSpace(from: start, in: scalars)
    guard position < scalars.count,
      let words = rules.lexicon["example"]?.matches(in: scalars, at: position).first
    else { return start }
    let word = WordBoundary.skippingSpace(from: words.end, in: scalars)
    return scalars[word...].firstIndex(of: " ") ?? scalars.count
  }
}
