import Understanding

extension Proportion {
  /// `70.1–75.9 %`.
  package var intervalText: String {
    let low = (interval.lowerBound * 1000).rounded() / 10
    return "\(low)–\(percent(interval.upperBound))"
  }
}
