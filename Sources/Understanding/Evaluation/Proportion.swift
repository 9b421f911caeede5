/// A share that was counted, and how far chance may have carried it.
package struct Proportion: Hashable, Sendable {
  package let right: Int
  package let of: Int

  /// - Precondition: 0 ≤ `right` ≤ `of`, and `of` > 0.
  package init(_ right: Int, of count: Int) {
    precondition(0...count ~= right && count > 0, "\(right) of \(count)")
    (self.right, of) = (right, count)
  }

  package var share: Double { Double(right) / Double(of) }

  /// Where the true share lies, as 95 of 100 such intervals do.
  ///
  /// Source: Wilson, Probable inference, the law of succession, and statistical inference, Journal
  /// of the American Statistical Association 22 (1927).
  package var interval: ClosedRange<Double> {
    let z = 1.959963984540054
    let n = Double(of)
    let centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    let half =
      z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    return max(0, centre - half)...min(1, centre + half)
  }
}

extension Proportion {
  /// Nil where nothing was answered.
  package init?(of answers: [AnsweredUtterance], where isRight: (AnsweredUtterance) -> Bool) {
    guard !answers.isEmpty else { return nil }
    self.init(answers.count(where: isRight), of: answers.count)
  }
}
