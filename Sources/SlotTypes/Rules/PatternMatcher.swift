import Language

/// Finds patterns at one place of a text.
struct PatternMatcher {
  let text: ScannedText
  private var captures = Captures()
  private var found: [(end: Int, captures: Captures)] = []

  init(_ text: ScannedText) { self.text = text }

  /// Every way in which `pattern` stands at `start`.
  mutating func matches(of pattern: Pattern, at start: Int) -> [(end: Int, captures: Captures)] {
    found.removeAll(keepingCapacity: true)
    walk(pattern, from: 0, at: start)
    return found
  }

  private mutating func walk(_ pattern: Pattern, from step: Int, at position: Int) {
    guard step < pattern.steps.count else {
      found.append((position, captures))
      return
    }
    let start = WordBoundary.skippingSpace(from: position, in: text.scalars)
    if start < text.scalars.count { take(pattern, step, at: start) }
    if pattern.steps[step].isOptional { walk(pattern, from: step + 1, at: position) }
  }

  /// Walks on from every end of the element that stands at `start`.
  private mutating func take(_ pattern: Pattern, _ step: Int, at start: Int) {
    switch pattern.steps[step].element {
    case .literals(let literals):
      for literal in literals {
        guard let end = Scan.literal(literal, in: text.scalars, at: start) else { continue }
        walk(pattern, from: step + 1, at: end)
      }
    case .word(let name, let words):
      for (entry, end) in words.matches(in: text.scalars, at: start) {
        captures.append(Capture(name: name, value: entry.value, text: entry.text))
        walk(pattern, from: step + 1, at: end)
        captures.removeLast()
      }
    case .number(let name, let range, let form):
      for reading in text.numbers(at: start) where form.admits(reading) {
        guard let value = reading.value.integer, range.contains(value) else { continue }
        take(reading, as: name, pattern, step)
      }
    case .exact:
      for reading in text.numbers(at: start) where reading.system != .ordinal {
        take(reading, as: "x", pattern, step)
      }
    }
  }

  private mutating func take(
    _ reading: NumeralReading, as name: String, _ pattern: Pattern, _ step: Int
  ) {
    captures.append(
      Capture(
        name: name, value: reading.value.integer ?? 0, exact: reading.value,
        digitCount: reading.digitCount))
    walk(pattern, from: step + 1, at: reading.end)
    captures.removeLast()
  }
}

extension Pattern.Form {
  fileprivate func admits(_ reading: NumeralReading) -> Bool {
    switch self {
    case .any: true
    case .th: reading.system == .ordinal
    case .dd: reading.digitCount == 2
    }
  }
}
