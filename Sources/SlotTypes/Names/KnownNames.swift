import Language

/// A name of a list, found in a text.
struct KnownName {
  var range: Range<Int>
  var weight: Int
}

/// Finds the names of a list in a text: up to four words, with particles taken off the last.
struct KnownNames {
  let list: Gazetteer
  let text: NormalizedText
  let particles: Particles
  let leastWeight: Int

  private static let longestInWords = 4

  func all() -> [KnownName] {
    let words = text.tokens().filter { $0.kind != .mark }.map(\.normalizedRange)
    var names: [KnownName] = []
    for first in words.indices {
      for last in words[first...].indices.prefix(Self.longestInWords) {
        let whole = words[first].lowerBound..<words[last].upperBound
        let entry = list.entry(of: key(of: whole))
        if let weight = entry.weight, weight >= leastWeight {
          names.append(KnownName(range: whole, weight: weight))
        } else if let stem = stem(of: whole, endingIn: words[last]) {
          names.append(stem)
        }
        // Longer names go on with these words.
        guard entry.isPrefix else { break }
      }
    }
    return names
  }

  /// The longest name that is left when particles are taken off the last word.
  private func stem(of range: Range<Int>, endingIn word: Range<Int>) -> KnownName? {
    // No name begins so: its stems need no look.
    guard list.entry(of: key(of: range.lowerBound..<word.lowerBound + 1)).isPrefix else {
      return nil
    }
    for end in particles.stemEnds(of: word, in: text.scalars) {
      let stem = range.lowerBound..<end
      if let weight = list.entry(of: key(of: stem)).weight, weight >= leastWeight {
        return KnownName(range: stem, weight: weight)
      }
    }
    return nil
  }

  /// As the lists' keys are written, in UTF-8: no marks; between Hangul no spaces.
  private func key(of range: Range<Int>) -> [UInt8] {
    let hasHangul = text.scalars[range].contains(where: Hangul.isHangul)
    var key: [UInt8] = []
    for scalar in text.scalars[range] {
      let kind = ScalarClass(scalar)
      if kind != .mark && !(hasHangul && kind == .space) { key += UTF8.encode(scalar) ?? .init() }
    }
    return key
  }
}
