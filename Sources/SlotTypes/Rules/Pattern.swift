import Language

/// What a rule looks for: words, classes of words and numbers in a row, spaces aside.
///
/// `next <weekday>` is a word and a class, `a|an` one of several words, `of?` may be absent.
/// `<day:1-31>` is a number in a range, under the name `day`; `<day:1-31:th>` only an ordinal,
/// `<year:0-99:dd>` only two digits; `<x>` any number with its exact value.
struct Pattern: Sendable {
  enum Element: Sendable {
    case literals([[Unicode.Scalar]])
    case word(name: String, WordClass)
    case number(name: String, ClosedRange<Int>, Form)
    case exact

    fileprivate var words: [[Unicode.Scalar]] {
      switch self {
      case .literals(let literals): literals
      case .word(_, let members): members.all
      case .number, .exact: []
      }
    }
  }

  /// How a number must be written.
  enum Form: String, Sendable {
    case any, th, dd
  }

  struct Step: Sendable {
    var element: Element
    var isOptional: Bool
    /// The words that it can be; none for a number.
    var words: [[Unicode.Scalar]]
  }

  let steps: [Step]

  init(_ text: Substring, _ lexicon: Lexicon) throws(PatternMistake) {
    var steps: [Step] = []
    for part in text.split(separator: " ") {
      let isOptional = part.hasSuffix("?") && part.count > 1
      let body = isOptional ? part.dropLast() : part
      let element = try Self.element(body, lexicon)
      steps.append(Step(element: element, isOptional: isOptional, words: element.words))
    }
    self.steps = steps
  }

  private static func element(
    _ body: Substring, _ lexicon: Lexicon
  ) throws(PatternMistake) -> Element {
    guard body.hasPrefix("<"), body.hasSuffix(">") else {
      return .literals(body.split(separator: "|").map { NormalizedText(String($0)).scalars })
    }
    let parts = body.dropFirst().dropLast().split(separator: ":")
    guard let name = parts.first.map(String.init) else { throw PatternMistake(text: String(body)) }
    if parts.count == 1 {
      if name == "x" { return .exact }
      guard let words = lexicon[name] else { throw PatternMistake(text: String(body)) }
      return .word(name: name, words)
    }
    let bounds = parts[1].split(separator: "-").compactMap { Int($0) }
    guard bounds.count == 2, bounds[0] <= bounds[1],
      let form = parts.count > 2 ? Form(rawValue: String(parts[2])) : .any
    else { throw PatternMistake(text: String(body)) }
    return .number(name: name, bounds[0]...bounds[1], form)
  }
}

/// An element that cannot be read.
struct PatternMistake: Error {
  var text: String
}

extension Pattern {
  /// The steps that a match can begin with.
  var beginning: ArraySlice<Step> {
    let end = steps.firstIndex { !$0.isOptional } ?? steps.count - 1
    return steps[...end]
  }
}
