/// What a rule looks for, as the sequences of elements that its text stands for.
///
/// Capitals name a category (`WEEKDAY`; `NUMBER2` is the second `NUMBER`), other words stand for
/// themselves, `?` makes optional, `(a|b c)` lists alternatives.
struct Pattern {
  struct Element {
    /// A category, or a literal.
    var name: String
    var isCategory: Bool
    /// How the rule's meaning refers to it.
    var binding: Substring
  }

  /// The elements, as they stand in the text.
  private(set) var elements: [Element] = []
  /// Each way to go through the pattern, by the indices of its elements.
  private(set) var sequences: [[Int]] = []

  /// nil: the parentheses do not match, or it stands for nothing or too much.
  init?(_ text: Substring) {
    var rest = text.utf8
    guard let sequences = alternatives(&rest), rest.isEmpty else { return nil }
    self.sequences = sequences.filter { !$0.isEmpty }
    if self.sequences.isEmpty { return nil }
  }

  private static let mostSequences = 512

  private mutating func alternatives(_ rest: inout Substring.UTF8View) -> [[Int]]? {
    guard var all = sequence(&rest) else { return nil }
    while rest.first == UInt8(ascii: "|") {
      rest.removeFirst()
      guard let more = sequence(&rest) else { return nil }
      all += more
    }
    return all
  }

  private mutating func sequence(_ rest: inout Substring.UTF8View) -> [[Int]]? {
    var sequences: [[Int]] = [[]]
    while true {
      rest = rest.drop { $0 == UInt8(ascii: " ") }
      guard let first = rest.first, first != UInt8(ascii: "|"), first != UInt8(ascii: ")") else {
        return sequences
      }
      guard var options = first == UInt8(ascii: "(") ? group(&rest) : [[word(&rest)]] else {
        return nil
      }
      if rest.first == UInt8(ascii: "?") {
        rest.removeFirst()
        options.append([])
      }
      sequences = sequences.flatMap { head in options.map { head + $0 } }
      guard sequences.count <= Self.mostSequences else { return nil }
    }
  }

  private mutating func group(_ rest: inout Substring.UTF8View) -> [[Int]]? {
    rest.removeFirst()
    guard let options = alternatives(&rest), rest.first == UInt8(ascii: ")") else { return nil }
    rest.removeFirst()
    return options
  }

  /// Reads one element and gives its index.
  private mutating func word(_ rest: inout Substring.UTF8View) -> Int {
    let word = rest.prefix { !Self.ends.contains($0) }
    rest = rest[word.endIndex...]
    let isCategory =
      word.allSatisfy { Self.isCapital($0) || Self.isDigit($0) }
      && word.first.map(Self.isCapital) ?? false
    let name = isCategory ? word.prefix { Self.isCapital($0) } : word
    elements.append(
      Element(
        name: String(Substring(name)), isCategory: isCategory, binding: Substring(word)))
    return elements.count - 1
  }

  private static let ends = Array(" ?|()".utf8)

  private static func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
