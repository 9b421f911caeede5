/// A regular expression that says what a code looks like, such as `[A-Z]{2}[0-9]{6}`.
///
/// Letters, digits, `\uXXXX`, `\d`, classes, groups, `|`, `?`, `{n}` and `{n,m}`: what Lex V2 takes
/// for AlphaNumeric. Whatever could repeat without end or look back is refused, so that a text is
/// matched in time linear in its length. Case does not count.
///
/// Source: https://docs.aws.amazon.com/lexv2/latest/dg/built-in-slot-alphanumerics.html
package struct CodePattern: Hashable, Sendable {
  /// Why a text is no such pattern.
  package struct Mistake: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// It may go on without end.
      case unbounded
      /// Regular expressions elsewhere have it; here it has no meaning.
      case unsupported
      /// An opening mark without its closing one, or the other way round.
      case unbalanced
      case nothingToRepeat
      /// `{3,2}`, `[z-a]`
      case backwards
      case tooLarge
      case empty
    }

    package var kind: Kind
    /// What stands there.
    package var found: String
    /// Where, in scalars of the pattern.
    package var offset: Int

    package init(kind: Kind, found: String, offset: Int) {
      self.kind = kind
      self.found = found
      self.offset = offset
    }
  }

  enum Instruction: Hashable, Sendable {
    case take(ScalarSet)
    /// Goes on at both.
    case split(Int, Int)
    case jump(Int)
    case accept
  }

  let program: [Instruction]

  /// As many scalars as Lex lets a pattern have.
  static let longest = 300

  package init(_ text: String) throws(Mistake) {
    var parser = CodePatternParser(text)
    program = try CodePatternCompiler.program(of: parser.pattern())
  }

  /// Whether the pattern covers the whole text.
  package func matches(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
    var matcher = Matcher(self)
    for scalar in scalars where !matcher.take(scalar) { return false }
    return matcher.isComplete
  }
}

extension CodePattern {
  /// Some text that the pattern covers, by chance.
  package func sample(using random: inout some RandomNumberGenerator) -> String {
    var sample = ""
    var place = 0
    while true {
      switch program[place] {
      case .take(let set):
        if let scalar = set.sample(using: &random) { sample.unicodeScalars.append(scalar) }
        place += 1
      case .split(let first, let second):
        place = Bool.random(using: &random) ? first : second
      case .jump(let target): place = target
      case .accept: return sample
      }
    }
  }
}

extension CodePattern {
  /// All ways through a pattern at once, scalar by scalar (Thompson, CACM 1968).
  package struct Matcher {
    private let program: [Instruction]
    private var states: [Int] = []
    /// In which step an instruction was last reached.
    private var reached: [Int]
    private var step = 1
    /// Whether what was taken so far is all that the pattern asks for.
    package private(set) var isComplete = false

    package init(_ pattern: CodePattern) {
      program = pattern.program
      reached = Array(repeating: 0, count: program.count)
      reach(0)
    }

    /// False: no text that goes on so can match.
    package mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      let before = states
      states.removeAll(keepingCapacity: true)
      isComplete = false
      step += 1
      for state in before {
        if case .take(let set) = program[state], set.contains(scalar) { reach(state + 1) }
      }
      return !states.isEmpty || isComplete
    }

    private mutating func reach(_ start: Int) {
      var pending = [start]
      while let state = pending.popLast() {
        guard reached[state] != step else { continue }
        reached[state] = step
        switch program[state] {
        case .take: states.append(state)
        case .split(let first, let second): pending += [second, first]
        case .jump(let target): pending.append(target)
        case .accept: isComplete = true
        }
      }
    }
  }
}

/// Some scalars, in either case.
struct ScalarSet: Hashable, Sendable {
  var ranges: [ClosedRange<Unicode.Scalar>]
  var isInverted = false

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let isListed =
      lists(scalar) || scalar.properties.uppercaseMapping.unicodeScalars.contains(where: lists)
      || scalar.properties.lowercaseMapping.unicodeScalars.contains(where: lists)
    return isListed != isInverted
  }

  /// One of the letters and digits it has; nil: it has none of these.
  func sample(using random: inout some RandomNumberGenerator) -> Unicode.Scalar? {
    if isInverted {
      return "0123456789ABCDEF".unicodeScalars.filter(contains).randomElement(using: &random)
    }
    guard let range = ranges.randomElement(using: &random) else { return nil }
    let value = UInt32.random(in: range.lowerBound.value...range.upperBound.value, using: &random)
    return Unicode.Scalar(value) ?? range.lowerBound
  }

  private func lists(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar) }
  }
}
