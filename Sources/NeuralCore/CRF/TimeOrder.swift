/// The tokens of a batch in the order of time: all first tokens, longest sentence first, then
/// all second ones …, so that the sentences that are still going on are the first rows of a step.
struct TimeOrder {
  /// The rows of each step.
  let steps: [Range<Int>]
  /// For each row, its token in the batch and its sentence.
  let tokens: [Int]
  let segments: [Int]
  /// The row of the last token of each sentence that has one.
  let lastRows: [(row: Int, segment: Int)]
  /// Sentences that have a token.
  var sentences: Int { steps.first?.count ?? 0 }

  init(_ segments: Segments) {
    let order = (0..<segments.count).sorted {
      (segments[$1].count, $0) < (segments[$0].count, $1)
    }
    var steps: [Range<Int>] = []
    var tokens: [Int] = []
    var owners: [Int] = []
    var lastRows: [(row: Int, segment: Int)] = []
    let longest = order.first.map { segments[$0].count } ?? 0
    for t in 0..<longest {
      let first = tokens.count
      for segment in order.prefix(while: { segments[$0].count > t }) {
        if t == segments[segment].count - 1 { lastRows.append((tokens.count, segment)) }
        tokens.append(segments[segment].lowerBound + t)
        owners.append(segment)
      }
      steps.append(first..<tokens.count)
    }
    (self.steps, self.tokens, self.lastRows) = (steps, tokens, lastRows)
    self.segments = owners
  }
}
