import Language

/// Everything the rules of a grammar find in a text.
///
/// A bottom-up chart, filled from the last position to the first: whatever follows an element is
/// complete when the element is reached, so patterns never go back.
struct Chart {
  struct Edge {
    var symbol: Symbol
    var end: Int
    var value: Value
    /// The rule that made it; words of the lexicon come before all rules.
    var rule = -1
    /// Of the rules below it, added up.
    var cost = 0
    var skippedMarks = 0
    var scope = RuleScope.anywhere
    /// Where the value begins, where that is after the edge's beginning.
    var valueStart: Int?
    /// Where the word ends that had to follow; nil: none had to.
    var contextEnd: Int?

    /// Edges of one beginning that agree in symbol and end have the same key.
    fileprivate var key: Int { end << 32 | Int(symbol) }
  }

  private let grammar: Grammar
  private let files: FileSet
  private let scalars: [Unicode.Scalar]
  private(set) var edges: [[Edge]]
  /// Which symbols begin at a position, in the bits of `PatternTrie.bit`.
  private var symbols: [UInt64]

  /// Texts in which everything fits everything end here, not in hours.
  private static let mostEdgesOfPosition = 400

  /// - Parameter files: the rule files that are looked at.
  init(_ text: NormalizedText, _ grammar: Grammar, files: FileSet) {
    self.grammar = grammar
    self.files = files
    scalars = text.scalars
    edges = Array(repeating: [], count: scalars.count + 1)
    symbols = Array(repeating: 0, count: scalars.count + 1)
    let scalars = scalars
    let numbers = NumeralStarts(grammar.numerals, in: scalars) { Self.startsWord($0, in: scalars) }
    for position in scalars.indices.reversed() where Self.startsWord(position, in: scalars) {
      fill(position, numbers[position])
    }
  }

  /// Where a word or number may begin: not inside a run of letters or digits.
  private static func startsWord(_ position: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let kind = ScalarClass(scalars[position])
    guard kind != .space else { return false }
    guard position > 0, kind == .digit else {
      return WordBoundary.isBoundary(position, in: scalars)
    }
    return ScalarClass(scalars[position - 1]) != .digit
  }

  private mutating func fill(_ start: Int, _ readings: [NumeralReading]) {
    var agenda = words(at: start)
    add(readings, to: &agenda)
    var values: [Value] = []
    // Of the edges so far: their symbols and ends, which rule most comparisons out.
    var keys: [Int] = []
    var next = 0
    while next < agenda.count, edges[start].count < Self.mostEdgesOfPosition {
      let edge = agenda[next]
      next += 1
      guard !isKnown(edge, among: edges[start], keys) else { continue }
      edges[start].append(edge)
      keys.append(edge.key)
      symbols[start] |= PatternTrie.bit(of: edge.symbol)
      if let node = grammar.patterns.child(of: 0, by: edge.symbol) {
        values.append(edge.value)
        extend(Walk(edge), &values, at: node, into: &agenda)
        values.removeLast()
      }
    }
  }

  private func words(at start: Int) -> [Edge] {
    var words: [Edge] = []
    grammar.lexicon.matches(in: scalars, at: start) { entry, end in
      guard !entry.files.isDisjoint(with: files) else { return }
      words.append(Edge(symbol: entry.symbol, end: end, value: entry.value))
    }
    return words
  }

  private func add(_ readings: [NumeralReading], to edges: inout [Edge]) {
    for reading in readings.reversed() {
      for number in grammar.numbers
      where !number.files.isDisjoint(with: files) && number.category.admits(reading) {
        edges.append(
          Edge(
            symbol: number.symbol, end: reading.end,
            value: .number(reading.value, digits: reading.digitCount)))
      }
    }
  }

  /// The same value over the same words: what the earlier rule made stays.
  private func isKnown(_ edge: Edge, among edges: [Edge], _ keys: [Int]) -> Bool {
    let key = edge.key
    for index in keys.indices where keys[index] == key {
      if edges[index].value == edge.value, edges[index].scope <= edge.scope { return true }
    }
    return false
  }

  /// What one walk down the patterns has found so far; the values lie on a stack beside it.
  private struct Walk {
    var end: Int
    var cost: Int
    var skippedMarks: Int
    var scope: RuleScope
    var valueStart: Int?
    /// Where the second element begins.
    var secondStart: Int?

    init(_ edge: Edge) {
      end = edge.end
      cost = edge.cost + max(edge.rule, 0)
      skippedMarks = edge.skippedMarks
      scope = edge.scope
      valueStart = edge.valueStart
    }

    func followed(by edge: Edge, at start: Int, afterMark: Bool) -> Walk {
      var walk = self
      walk.secondStart = secondStart ?? start
      walk.end = edge.end
      walk.cost += edge.cost + max(edge.rule, 0)
      walk.skippedMarks += edge.skippedMarks + (afterMark ? 1 : 0)
      walk.scope = max(walk.scope, edge.scope)
      return walk
    }
  }

  private func extend(
    _ walk: Walk, _ values: inout [Value], at node: Int32, into agenda: inout [Edge]
  ) {
    for ending in grammar.patterns.endings[Int(node)]
    where !ending.files.isDisjoint(with: files) {
      guard let contextEnd = contextEnd(of: ending, after: walk.end),
        let value = ending.meaning.value(of: values)
      else { continue }
      agenda.append(
        Edge(
          symbol: ending.product, end: walk.end, value: value, rule: ending.rule,
          cost: walk.cost, skippedMarks: walk.skippedMarks,
          scope: max(ending.scope, walk.scope),
          valueStart: ending.hasLead ? walk.secondStart : walk.valueStart,
          contextEnd: contextEnd))
    }
    guard grammar.patterns.followers[Int(node)] != 0 else { return }
    let (spaced, marked) = Gap.ends(from: walk.end, in: scalars)
    extend(walk, &values, at: node, from: spaced, afterMark: false, into: &agenda)
    if let marked {
      extend(walk, &values, at: node, from: marked, afterMark: true, into: &agenda)
    }
  }

  /// Where the longest word ends that must follow, or the pattern itself where none must; nil:
  /// what follows is not what the rule wants.
  private func contextEnd(of ending: PatternTrie.Ending, after position: Int) -> Int? {
    if case .anything = ending.follower { return position }
    let next = WordBoundary.skippingSpace(from: position, in: scalars)
    switch ending.follower {
    case .anything: return position
    case .word(let symbol):
      return edges[next].lazy.filter { $0.symbol == symbol }.map(\.end).max()
    case .noOtherWord(let symbol):
      guard next < scalars.count, ScalarClass(scalars[next]).isWord else { return position }
      return edges[next].contains { $0.symbol == symbol } ? position : nil
    }
  }

  private func extend(
    _ walk: Walk, _ values: inout [Value], at node: Int32, from position: Int, afterMark: Bool,
    into agenda: inout [Edge]
  ) {
    guard grammar.patterns.followers[Int(node)] & symbols[position] != 0 else { return }
    for index in edges[position].indices {
      guard let child = grammar.patterns.child(of: node, by: edges[position][index].symbol) else {
        continue
      }
      let edge = edges[position][index]
      values.append(edge.value)
      extend(
        walk.followed(by: edge, at: position, afterMark: afterMark), &values, at: child,
        into: &agenda)
      values.removeLast()
    }
  }
}
