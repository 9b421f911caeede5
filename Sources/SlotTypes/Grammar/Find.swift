import Language

/// A value that the rules found in a text, and where.
struct Find {
  /// All that the rule covers.
  var range: Range<Int>
  /// The value alone.
  var valueRange: Range<Int>
  var value: Value
  var rule: Int
  var cost: Int
  var skippedMarks: Int
  var scope: RuleScope

  fileprivate var rank: Rank {
    Rank(length: valueRange.count, skippedMarks: skippedMarks, rule: rule, cost: cost)
  }
}

/// Which find is better: the wider, with fewer marks skipped, of the earlier and simpler rule.
private struct Rank: Comparable {
  var length: Int
  var skippedMarks: Int
  var rule: Int
  var cost: Int

  static func < (left: Rank, right: Rank) -> Bool {
    (-left.length, left.skippedMarks, left.rule, left.cost)
      < (-right.length, right.skippedMarks, right.rule, right.cost)
  }
}

extension Chart {
  /// The finds of a symbol, the best first: the widest, with the fewest marks skipped, of the
  /// earliest rule.
  func finds(of symbol: Symbol, where standsAlone: (Range<Int>, _ contextEnd: Int) -> Bool)
    -> [Find]
  {
    var finds: [Find] = []
    for (start, place) in places.enumerated() {
      for edge in edges[place]
      where edge.symbol == symbol
        && standsAlone(start..<edge.end, edge.contextEnd ?? edge.end)
      {
        finds.append(
          Find(
            range: start..<edge.end, valueRange: (edge.valueStart ?? start)..<edge.end,
            value: edge.value, rule: edge.rule, cost: edge.cost,
            skippedMarks: edge.skippedMarks, scope: edge.scope))
      }
    }
    return finds.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element)
  }
}
