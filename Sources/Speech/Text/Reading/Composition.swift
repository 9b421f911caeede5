import Foundation

extension Letters {
  /// The same text in normalisation form C, which espeak-ng's dictionaries are written in.
  ///
  /// Composition never crosses a grapheme cluster's border, so each cluster is composed alone
  /// and a composed letter stands for all that it was made of.
  func composed() -> Letters {
    // Below the first combining mark, and among precomposed Hangul, nothing can compose.
    if allSatisfy({ $0.scalar.value < 0x300 || (0xAC00...0xD7A3).contains($0.scalar.value) }) {
      return self
    }
    var composed: Letters = []
    composed.reserveCapacity(count)
    var start = startIndex
    for cluster in text {
      let size = cluster.unicodeScalars.count
      let letters = self[start..<start + size]
      start += size
      composed.append(contentsOf: letters.composedCluster())
    }
    return composed
  }
}

extension ArraySlice<Letter> {
  fileprivate func composedCluster() -> Letters {
    let canonical = text.precomposedStringWithCanonicalMapping
    if canonical.unicodeScalars.elementsEqual(lazy.map(\.scalar)) { return Letters(self) }
    guard let source, let style = first?.style else { return [] }
    return Letters(canonical, standingFor: source, style: style)
  }
}
