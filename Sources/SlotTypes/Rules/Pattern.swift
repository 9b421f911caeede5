import Language

/// What a rule looks for: words, classes of words and numbers in a row.
///
/// `next <weekday>`, `<n> <unit> ago`, `the? <ordinal>`; `<n:1-31>` is a number in a range,
/// `a|an` one of several words, `_` no space between the neighbours.
struct Pattern: Sendable {
  enum Element: Sendable {
    case literals([[Unicode.Scalar]])
    case word(class: String)
    case number(ClosedRange<Int>?, ordinal: Bool)
    case decimal
  }

  struct Step: Sendable {
    var element: Element
    var isOptional: Bool
  }

  let steps: [Step]

  init(_ text: String) throws(PatternMistake) {
    var steps: [Step] = []
    for part in text.split(separator: " ") {
      let isOptional = part.hasSuffix("?") && part.count > 1
      let body = isOptional ? part.dropLast() : part
      steps.append(Step(element: try Self.element(body), isOptional: isOptional))
    }
    self.steps = steps
  }

  private static func element(_ body: Substring) throws(PatternMistake) -> Element {
    guard body.hasPrefix("<"), body.hasSuffix(">") else {
      return .literals(
        body.split(separator: "|").map { NormalizedText(String($0)).scalars })
    }
    let parts = body.dropFirst().dropLast().split(separator: ":")
    let bounds = parts.count > 1 ? parts[1].split(separator: "-").compactMap { Int($0) } : []
    let range = bounds.count == 2 ? bounds[0]...bounds[1] : nil
    switch parts.first {
    case "n": return .number(range, ordinal: false)
    case "th": return .number(range, ordinal: true)
    case "x": return .decimal
    case let name?: return .word(class: String(name))
    case nil: throw PatternMistake(text: String(body))
    }
  }
}

/// An element that cannot be read.
struct PatternMistake: Error {
  var text: String
}

/// What one element of a pattern found.
struct Capture: Sendable {
  /// The class, or `n` for a number.
  var name: String
  var value: Int
  /// A number's exact value.
  var exact: Rational?
  var reading: NumeralReading?
}

/// Finds a pattern at one place of a text.
struct PatternMatcher {
  let scalars: [Unicode.Scalar]
  let lexicon: Lexicon
  let numerals: Numerals

  /// Every way in which `pattern` stands at `start`.
  func matches(_ pattern: Pattern, at start: Int) -> [(end: Int, captures: [Capture])] {
    var found: [(Int, [Capture])] = []
    walk(pattern.steps[...], at: start, captures: [], isFirst: true) { found.append(($0, $1)) }
    return found
  }

  private func walk(
    _ steps: ArraySlice<Pattern.Step>, at position: Int, captures: [Capture], isFirst: Bool,
    _ found: (Int, [Capture]) -> Void
  ) {
    guard let step = steps.first else { return found(position, captures) }
    let start = isFirst ? position : Scan.skippingSpace(position, scalars)
    for (end, capture) in ends(of: step.element, at: start) {
      walk(
        steps.dropFirst(), at: end, captures: captures + (capture.map { [$0] } ?? []),
        isFirst: false, found)
    }
    if step.isOptional {
      walk(steps.dropFirst(), at: position, captures: captures, isFirst: isFirst, found)
    }
  }

  private func ends(of element: Pattern.Element, at start: Int) -> [(Int, Capture?)] {
    guard start < scalars.count else { return [] }
    switch element {
    case .literals(let literals):
      return literals.compactMap { literal in
        Scan.literal(literal, in: scalars, at: start).map { ($0, nil) }
      }
    case .word(let name):
      return lexicon.matches(name, in: scalars, at: start).map { value, end in
        (end, Capture(name: name, value: value))
      }
    case .number(let range, let ordinal):
      return numbers(at: start).compactMap { reading in
        guard let value = reading.value.integer, range?.contains(value) ?? true,
          !ordinal || reading.system == .ordinal
        else { return nil }
        return (
          reading.end, Capture(name: "n", value: value, exact: reading.value, reading: reading)
        )
      }
    case .decimal:
      return numbers(at: start).filter { $0.system != .ordinal }.map { reading in
        (
          reading.end,
          Capture(
            name: "x", value: reading.value.integer ?? 0, exact: reading.value, reading: reading)
        )
      }
    }
  }

  /// Numbers begin at the beginning of a word, or of a run of digits.
  private func numbers(at start: Int) -> [NumeralReading] {
    if start > 0, ScalarClass(scalars[start]) == .digit,
      ScalarClass(scalars[start - 1]) == .digit
    {
      return []
    }
    guard Scan.isBoundary(start, scalars) else { return [] }
    return numerals.readings(in: scalars, at: start)
      .filter { Scan.isBoundary($0.end, scalars) && !isInsideDigits($0.end) }
  }

  private func isInsideDigits(_ position: Int) -> Bool {
    position > 0 && position < scalars.count && ScalarClass(scalars[position]) == .digit
      && ScalarClass(scalars[position - 1]) == .digit
  }
}
