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
  }

  private let grammar: Grammar
  private let files: FileSet
  private let scalars: [Unicode.Scalar]
  private(set) var edges: [[Edge]]

  /// Texts in which everything fits everything end here, not in hours.
  private static let mostEdgesOfPosition = 400

  /// - Parameter files: the rule files that are looked at.
  init(_ text: NormalizedText, _ grammar: Grammar, files: FileSet) {
    self.grammar = grammar
    self.files = files
    scalars = text.scalars
    edges = Array(repeating: [], count: scalars.count + 1)
    for position in scalars.indices.reversed() where startsWord(position) { fill(position) }
  }

  /// Where a word or number may begin: not inside a run of letters or digits.
  private func startsWord(_ position: Int) -> Bool {
    let kind = ScalarClass(scalars[position])
    guard kind != .space else { return false }
    guard position > 0, kind == .digit else {
      return WordBoundary.isBoundary(position, in: scalars)
    }
    return ScalarClass(scalars[position - 1]) != .digit
  }

  private mutating func fill(_ start: Int) {
    var agenda = words(at: start) + numbers(at: start)
    var next = 0
    while next < agenda.count, edges[start].count < Self.mostEdgesOfPosition {
      let edge = agenda[next]
      next += 1
      guard !isKnown(edge, at: start) else { continue }
      edges[start].append(edge)
      if let node = grammar.patterns.child(of: 0, by: edge.symbol) {
        var walk = Walk(edge)
        extend(&walk, at: node, into: &agenda)
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

  private func numbers(at start: Int) -> [Edge] {
    grammar.numerals.readings(in: scalars, at: start).reversed().flatMap { reading in
      grammar.numbers.filter {
        !$0.files.isDisjoint(with: files) && $0.category.admits(reading)
      }.map {
        Edge(
          symbol: $0.symbol, end: reading.end,
          value: .number(reading.value, digits: reading.digitCount))
      }
    }
  }

  /// The same value over the same words: what the earlier rule made stays.
  private func isKnown(_ edge: Edge, at start: Int) -> Bool {
    edges[start].contains {
      $0.symbol == edge.symbol && $0.end == edge.end && $0.value == edge.value
        && $0.scope <= edge.scope
    }
  }

  /// What one walk down the patterns has found so far.
  private struct Walk {
    var values: [Value]
    var end: Int
    var cost: Int
    var skippedMarks: Int
    var scope: RuleScope
    var valueStart: Int?
    /// Where the second element begins.
    var secondStart: Int?

    init(_ edge: Edge) {
      values = [edge.value]
      end = edge.end
      cost = edge.cost + max(edge.rule, 0)
      skippedMarks = edge.skippedMarks
      scope = edge.scope
      valueStart = edge.valueStart
    }

    func followed(by edge: Edge, at start: Int, afterMark: Bool) -> Walk {
      var walk = self
      walk.secondStart = secondStart ?? start
      walk.values.append(edge.value)
      walk.end = edge.end
      walk.cost += edge.cost + max(edge.rule, 0)
      walk.skippedMarks += edge.skippedMarks + (afterMark ? 1 : 0)
      walk.scope = max(walk.scope, edge.scope)
      return walk
    }
  }

  private func extend(_ walk: inout Walk, at node: Int32, into agenda: inout [Edge]) {
    for ending in grammar.patterns.endings[Int(node)]
    where !ending.files.isDisjoint(with: files) {
      guard let contextEnd = contextEnd(of: ending, after: walk.end),
        let value = ending.meaning.value(of: walk.values)
      else { continue }
      agenda.append(
        Edge(
          symbol: ending.product, end: walk.end, value: value, rule: ending.rule,
          cost: walk.cost, skippedMarks: walk.skippedMarks,
          scope: max(ending.scope, walk.scope),
          valueStart: ending.hasLead ? walk.secondStart : walk.valueStart,
          contextEnd: contextEnd))
    }
    let (spaced, marked) = Gap.ends(from: walk.end, in: scalars)
    extend(walk, at: node, from: spaced, afterMark: false, into: &agenda)
    if let marked { extend(walk, at: node, from: marked, afterMark: true, into: &agenda) }
  }

  /// Where the longest word ends that must follow, or the pattern itself where none must.
  private func contextEnd(of ending: PatternTrie.Ending, after position: Int) -> Int? {
    guard let symbol = ending.before else { return position }
    return edges[WordBoundary.skippingSpace(from: position, in: scalars)].lazy
      .filter { $0.symbol == symbol }.map(\.end).max()
  }

  private func extend(
    _ walk: Walk, at node: Int32, from position: Int, afterMark: Bool, into agenda: inout [Edge]
  ) {
    for edge in edges[position] {
      guard let child = grammar.patterns.child(of: node, by: edge.symbol) else { continue }
      var longer = walk.followed(by: edge, at: position, afterMark: afterMark)
      extend(&longer, at: child, into: &agenda)
    }
  }
}
