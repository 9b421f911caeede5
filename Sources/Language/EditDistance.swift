/// How many letters must be swapped, dropped, added or replaced to make one word another
/// (Damerau and Levenshtein, optimal string alignment).
package enum EditDistance {
  package static func between(_ a: String, _ b: String) -> Int {
    distance(Array(a.lowercased()), Array(b.lowercased()))
  }

  package static func between(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    distance(a, b)
  }

  private static func distance<Letter: Equatable>(_ a: [Letter], _ b: [Letter]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1..<(a.count + 1) {
      var row = [i]
      row.reserveCapacity(b.count + 1)
      for j in 1..<(b.count + 1) {
        var cost = min(last[j], row[j - 1]) + 1
        cost = min(cost, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cost = min(cost, beforeLast[j - 2] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }

  /// The name that was probably meant: at most one mistake in three letters.
  ///
  /// - Parameter least: so many mistakes are forgiven in a short name, too.
  package static func nearest(
    to name: String, among known: [String], forgiving least: Int = 1
  ) -> String? {
    let ranked = known.map { (name: $0, distance: between(name, $0)) }
      .filter { $0.distance <= max(least, min(name.count, $0.name.count) / 3) }
    return ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }
}
