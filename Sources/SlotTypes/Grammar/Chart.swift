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
  /// Those that begin at the last position first; each position's lie together.
  private(set) var edges: [Edge] = []
  /// Which edges begin at a position.
  private(set) var places: [Range<Int>]
  /// Which symbols begin at a position, in the bits of `PatternTrie.bit`.
  private var symbols: [UInt64]
  /// The keys of the edges at the position that is being filled: most comparisons end here.
  private var keys: [Int] = []
  /// What the elements of the pattern being walked mean.
  private var values: [Value] = []

  /// How many elements of patterns have been tried at the position being filled.
  private var steps = 0

  /// Texts in which everything fits everything end here, not in hours: the cost of a position is
  /// bounded, whatever follows it.
  private static let mostEdgesOfPosition = 100
  private static let mostStepsOfPosition = 500

  /// - Parameter files: the rule files that are looked at.
  init(_ text: NormalizedText, _ grammar: Grammar, files: FileSet) {
    self.grammar = grammar
    self.files = files
    scalars = text.scalars
    places = Array(repeating: 0..<0, count: scalars.count + 1)
    symbols = Array(repeating: 0, count: scalars.count + 1)
    edges.reserveCapacity(4 * scalars.count)
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

  private mutating func fill(_ start: Int, _ readings: ArraySlice<NumeralReading>) {
    let first = edges.count
    keys.removeAll(keepingCapacity: true)
    steps = 0
    addWords(at: start)
    add(readings)
    // The edges themselves are the agenda: what an edge completes is appended behind it.
    var next = first
    while next < edges.count {
      if let node = grammar.patterns.child(of: 0, by: edges[next].symbol, in: files) {
        values.append(edges[next].value)
        extend(Walk(edges[next]), at: node)
        values.removeLast()
      }
      next += 1
    }
    places[start] = first..<edges.count
    for index in first..<edges.count { symbols[start] |= PatternTrie.bit(of: edges[index].symbol) }
  }

  private mutating func addWords(at start: Int) {
    let lexicon = grammar.lexicon
    lexicon.matches(in: scalars, at: start) { entry, end in
      guard !entry.files.isDisjoint(with: files) else { return }
      add(Edge(symbol: entry.symbol, end: end, value: entry.value))
    }
  }

  private mutating func add(_ readings: ArraySlice<NumeralReading>) {
    for reading in readings.reversed() {
      let value = Value.number(reading.value, digits: reading.digitCount)
      for number in grammar.numbers
      where !number.files.isDisjoint(with: files) && number.category.admits(reading) {
        add(Edge(symbol: number.symbol, end: reading.end, value: value))
      }
    }
  }

  /// Adds an edge to the position being filled, if it is new: of the same value over the same
  /// words, what the earlier rule made stays.
  private mutating func add(_ edge: Edge) {
    guard keys.count < Self.mostEdgesOfPosition else { return }
    let key = edge.key
    let first = edges.count - keys.count
    for index in keys.indices where keys[index] == key {
      let known = edges[first + index]
      if known.scope <= edge.scope, known.value == edge.value { return }
    }
    edges.append(edge)
    keys.append(key)
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

  /// Adds what a walk completes, and goes on from it.
  private mutating func extend(_ walk: Walk, at node: PatternTrie.Node) {
    for index in grammar.patterns.endings(of: node) {
      complete(walk, grammar.patterns.endings[index])
    }
    guard grammar.patterns.leadsOn(from: node) else { return }
    let (spaced, marked) = Gap.ends(from: walk.end, in: scalars)
    extend(walk, at: node, from: spaced, afterMark: false)
    if let marked { extend(walk, at: node, from: marked, afterMark: true) }
  }

  private mutating func complete(_ walk: Walk, _ ending: PatternTrie.Ending) {
    guard !ending.files.isDisjoint(with: files),
      let contextEnd = contextEnd(of: ending, after: walk.end),
      let value = ending.meaning.value(of: values)
    else { return }
    add(
      Edge(
        symbol: ending.product, end: walk.end, value: value, rule: ending.rule, cost: walk.cost,
        skippedMarks: walk.skippedMarks, scope: max(ending.scope, walk.scope),
        valueStart: ending.hasLead ? walk.secondStart : walk.valueStart, contextEnd: contextEnd))
  }

  /// Where the longest word ends that must follow, or the pattern itself where none must; nil:
  /// what follows is not what the rule wants.
  private func contextEnd(of ending: PatternTrie.Ending, after position: Int) -> Int? {
    if case .anything = ending.follower { return position }
    let next = WordBoundary.skippingSpace(from: position, in: scalars)
    switch ending.follower {
    case .anything: return position
    case .word(let symbol):
      return places[next].lazy.filter { edges[$0].symbol == symbol }.map { edges[$0].end }.max()
    case .noOtherWord(let symbol):
      guard next < scalars.count, ScalarClass(scalars[next]).isWord else { return position }
      return places[next].contains { edges[$0].symbol == symbol } ? position : nil
    }
  }

  private mutating func extend(
    _ walk: Walk, at node: PatternTrie.Node, from position: Int, afterMark: Bool
  ) {
    guard grammar.patterns.mayFollow(node, symbols[position]) else { return }
    for index in places[position] where steps < Self.mostStepsOfPosition {
      guard let child = grammar.patterns.child(of: node, by: edges[index].symbol, in: files) else {
        continue
      }
      steps += 1
      values.append(edges[index].value)
      extend(walk.followed(by: edges[index], at: position, afterMark: afterMark), at: child)
      values.removeLast()
    }
  }
}
