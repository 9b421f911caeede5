import Language

/// A text as someone spells it: digits, letters and signs, written or by name.
///
/// `double oh seven`, `a as in alpha`, `공일공에`, `골뱅이`: what each stands for is in a table.
struct SpelledText {
  /// What a stretch of the text stands for.
  struct Unit {
    enum Kind: Hashable {
      case digits, letter, word, sign, separator
    }

    var kind: Kind
    var characters: String
    /// In the normalised text.
    var range: Range<Int>
    /// Whether it was said by name, not written.
    var isNamed: Bool
  }

  private(set) var units: [Unit] = []
  private let text: NormalizedText
  private let spelling: Spelling
  private let expected: Expected

  /// What a name that may be several is: 이 is two and e, `o` is zero and o.
  enum Expected {
    case digits
    case letters
  }

  /// - Parameter range: the part of the text that is read.
  init(
    _ text: NormalizedText, _ spelling: Spelling, in range: Range<Int>? = nil,
    expecting expected: Expected
  ) {
    self.text = text
    self.spelling = spelling
    self.expected = expected
    read(range ?? 0..<text.scalars.count)
  }

  private mutating func read(_ range: Range<Int>) {
    var position = range.lowerBound
    while true {
      position = WordBoundary.skippingSpace(from: position, in: text.scalars)
      guard position < range.upperBound else { return }
      position = readUnit(at: position)
    }
  }

  /// Reads one unit and gives its end.
  private mutating func readUnit(at start: Int) -> Int {
    if expected == .letters, isOneLetter(start) { return readWritten(at: start) }
    guard let name = spelling.name(in: text.scalars, at: start, preferring: preferred) else {
      return readWritten(at: start)
    }
    let range = start..<name.end
    switch name.kind {
    case .times: return readTimes(name, range)
    case .repeats: return readRepeated(name, from: start)
    case .explains: return readExplanation(range)
    case .digit: add(.digits, name.characters, range)
    case .letter: add(.letter, name.characters, range)
    case .sign: add(.sign, name.characters, range)
    case .word: add(.word, name.characters, range)
    case .separator: add(.separator, "", range)
    }
    return name.end
  }

  /// After a dot 넷 is the end of an address.
  private var preferred: Spelling.Kind {
    if units.last?.characters == "." { return .word }
    return expected == .letters ? .letter : .digit
  }

  private func isOneLetter(_ start: Int) -> Bool {
    ScalarClass(text.scalars[start]) == .letter && runEnd(from: start) == start + 1
  }

  private mutating func add(_ kind: Unit.Kind, _ characters: String, _ range: Range<Int>) {
    units.append(Unit(kind: kind, characters: characters, range: range, isNamed: true))
  }

  /// `double oh`: what follows, more than once.
  private mutating func readRepeated(_ name: Spelling.Name, from start: Int) -> Int {
    let count = units.count
    let next = WordBoundary.skippingSpace(from: name.end, in: text.scalars)
    guard next < text.scalars.count, let times = Int(name.characters) else { return name.end }
    let end = readUnit(at: next)
    guard units.count == count + 1, units[count].characters.count == 1 else { return end }
    units[count].characters = String(repeating: units[count].characters, count: times)
    units[count].range = start..<end
    return end
  }

  /// `두 개` after a letter or digit: it stands there so often.
  private mutating func readTimes(_ name: Spelling.Name, _ range: Range<Int>) -> Int {
    guard let last = units.last, last.characters.count == 1, let times = Int(name.characters) else {
      return readWritten(at: range.lowerBound)
    }
    units[units.count - 1].characters = String(repeating: last.characters, count: times)
    units[units.count - 1].range = last.range.lowerBound..<range.upperBound
    return range.upperBound
  }

  /// `as in alpha` after a letter: the word only says which letter was meant.
  private mutating func readExplanation(_ range: Range<Int>) -> Int {
    let word = WordBoundary.skippingSpace(from: range.upperBound, in: text.scalars)
    guard let last = units.last, last.range.count == 1, word < text.scalars.count,
      text.scalars[word] == text.scalars[last.range.lowerBound]
    else { return readWritten(at: range.lowerBound) }
    // The hyphen of x-ray belongs to it.
    let end =
      spelling.name(in: text.scalars, at: word, preferring: .letter)?.end ?? runEnd(from: word)
    units[units.count - 1] = Unit(
      kind: .letter, characters: String(text.scalars[word]),
      range: last.range.lowerBound..<end, isNamed: true)
    return end
  }

  private mutating func readWritten(at start: Int) -> Int {
    let kind = ScalarClass(text.scalars[start])
    let end = kind == .mark ? start + 1 : runEnd(from: start)
    let written = text.sourceText(of: start..<end)
    let isLetter = kind == .letter && end == start + 1
    let unitKind: Unit.Kind =
      switch kind {
      case .digit: .digits
      case .mark: .sign
      default: isLetter ? .letter : .word
      }
    let characters = kind == .mark || kind == .digit ? text.text(of: start..<end) : written
    units.append(
      Unit(kind: unitKind, characters: characters, range: start..<end, isNamed: false))
    return end
  }

  /// The end of a run of letters, digits or Hangul, as one word is written.
  private func runEnd(from start: Int) -> Int {
    let kind = ScalarClass(text.scalars[start])
    return text.scalars[start...].firstIndex { ScalarClass($0) != kind } ?? text.scalars.count
  }
}

/// The names of digits, letters and signs in a locale.
struct Spelling: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case digit = "DIGIT"
    case letter = "LETTER"
    case sign = "SIGN"
    /// A part of an address by its sound: 네이버.
    case word = "WORD"
    case repeats = "REPEATS"
    /// After what it repeats: 두 개.
    case times = "TIMES"
    case explains = "EXPLAINS"
    case separator = "SEPARATOR"
  }

  struct Name {
    var kind: Kind
    var characters: String
    var end: Int
  }

  private let lexicon: Lexicon

  init(_ table: Table) throws {
    lexicon = Lexicon(
      try table.rows.flatMap { row in
        guard let kind = Kind(rawValue: String(row[0])),
          let symbol = Kind.allCases.firstIndex(of: kind)
        else { throw table.malformed(row, expected: "a kind of name, its sign and names") }
        return row[2].split(separator: "|").map { word in
          Lexicon.Entry(
            scalars: NormalizedText(String(word)).scalars, symbol: Symbol(symbol),
            value: .text(String(row[1])), files: [])
        }
      })
  }

  /// The longest name at a position; of several the one of a preferred kind.
  func name(
    in scalars: [Unicode.Scalar], at start: Int, preferring preferred: Kind
  ) -> Name? {
    guard WordBoundary.isBoundary(start, in: scalars) else { return nil }
    var longest: Name?
    lexicon.matches(in: scalars, at: start) { entry, end in
      let kind = Kind.allCases[Int(entry.symbol)]
      guard case .text(let characters) = entry.value,
        end > longest?.end ?? 0 || end == longest?.end && kind == preferred
      else { return }
      longest = Name(kind: kind, characters: characters, end: end)
    }
    return longest
  }
}
