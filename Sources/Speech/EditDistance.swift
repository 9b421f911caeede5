/// How many insertions, deletions and replacements lead from one word to another.
enum EditDistance {
  /// The known word that was probably meant, or nil where none is near.
  static func nearest(to word: String, among known: [String]) -> String? {
    let limit = max(2, word.count / 3)
    let distances = known.map { (between(word.lowercased(), and: $0.lowercased()), $0) }
    return distances.filter { $0.0 <= limit }.min { $0 < $1 }?.1
  }

  private static func between(_ left: String, and right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in right.indices {
        let replaced = diagonal + (letter == right[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
