extension Array {
  /// The widest first; whatever overlaps one that was taken is left out. In order of place.
  func withoutOverlaps(_ range: (Element) -> Range<Int>) -> [Element] {
    var taken: [Element] = []
    for (_, element) in enumerated().sorted(by: {
      (-range($0.element).count, $0.offset) < (-range($1.element).count, $1.offset)
    }) where !taken.contains(where: { range($0).overlaps(range(element)) }) {
      taken.append(element)
    }
    return taken.sorted { range($0).lowerBound < range($1).lowerBound }
  }
}
