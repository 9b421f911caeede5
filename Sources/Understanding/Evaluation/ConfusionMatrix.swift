import Conversation

/// How often the intents that are confused most were taken for which.
///
/// With many intents a whole matrix is a diagonal in a void; here are the intents of the most
/// frequent confusions alone, confused ones side by side.
package struct ConfusionMatrix: Sendable {
  /// Out of scope is the fallback intent.
  package let names: [Intent.Name]
  /// For each name's utterances, how many were taken for each name, and last for any other.
  package let counts: [[Int]]

  /// - Parameter limit: of names, at least two.
  package init(_ answers: [AnsweredUtterance], limit: Int = 12) {
    var names: [Intent.Name] = []
    for confusion in EvaluationDetails(answers).confusions {
      let new = [confusion.expected, confusion.found].filter { !names.contains($0) }
      if names.count + new.count <= limit { names += new }
    }
    let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    var counts = Array(repeating: Array(repeating: 0, count: names.count + 1), count: names.count)
    for answer in answers {
      guard let row = places[answer.expected.intent ?? .fallback] else { continue }
      counts[row][places[answer.intent] ?? names.count] += 1
    }
    (self.names, self.counts) = (names, counts)
  }
}
