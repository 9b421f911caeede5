import Conversation
import Language

/// The wordings that a mistyped text may mean: one typo in four letters or more, two in eight or
/// more, where a Hangul syllable counts as its jamo.
///
/// A wording is found by what is left of it when at most one letter is dropped, since that is also
/// left of the text when at most one is dropped (symmetric deletion). Of two typos, one half of the
/// wording has at most one, so long wordings are found by either half.
package struct Typos: Sendable {
  package struct Match {
    package var wording: Int
    package var distance: Int
  }

  /// The letters of all wordings, one after the other.
  private var letters: [Unicode.Scalar] = []
  private var starts: [Int] = [0]
  /// Which letters each wording has.
  private var signatures: [LetterSet] = []
  private var buckets = HashBuckets([])
  private(set) var longest = 0

  private static let leastForOne = 4
  private static let leastForTwo = 8
  private static let usualKeys = 16

  /// What of a wording a key is of; whole and halves never meet.
  private enum Part: UInt64 {
    case whole = 1
    case head, tail
  }

  /// - Parameter words: normalised, each one a wording.
  package init(of words: [String]) {
    self.init(Wordings(words.map { CustomSlotType.Value(canonical: $0) }))
  }

  init(_ wordings: Wordings) {
    var entries: [HashBuckets.Entry] = []
    entries.reserveCapacity(wordings.count * Self.usualKeys)
    for wording in 0..<wordings.count {
      let start = letters.count
      for scalar in wordings[wording] { Hangul.forEachJamo(of: scalar) { letters.append($0) } }
      starts.append(letters.count)
      signatures.append(LetterSet(letters[start...]))
      longest = max(longest, letters.count - start)
      for (range, part) in Self.parts(of: start..<letters.count) {
        Self.forEachKey(of: letters, in: range, part) {
          entries.append(HashBuckets.Entry(hash: $0, item: Int32(wording)))
        }
      }
    }
    buckets = HashBuckets(entries)
  }

  private static func parts(of letters: Range<Int>) -> [(Range<Int>, Part)] {
    if letters.count < leastForOne { return [] }
    if letters.count < leastForTwo { return [(letters, .whole)] }
    let middle = letters.lowerBound + letters.count / 2
    return [(letters.lowerBound..<middle, .head), (middle..<letters.upperBound, .tail)]
  }

  /// The hashes of some letters as they are, and without each of them.
  private static func forEachKey(
    of letters: [Unicode.Scalar], in range: Range<Int>, _ part: Part, _ take: (UInt64) -> Void
  ) {
    var head = ScalarHash(seed: part.rawValue)
    for dropped in range {
      var hash = head
      for index in dropped + 1..<range.upperBound { hash.combine(letters[index]) }
      take(hash.value)
      head.combine(letters[dropped])
    }
    take(head.value)
  }

  /// Every wording that `text`, taken apart into jamo, is a mistyped form of.
  package func matches(_ text: [Unicode.Scalar]) -> [Match] {
    let signature = LetterSet(text[...])
    var seen: Set<Int32> = []
    var matches: [Match] = []
    for (range, part) in Self.candidates(ofLength: text.count) {
      Self.forEachKey(of: text, in: range, part) { hash in
        for wording in buckets.items(of: hash)
        where mayMatch(Int(wording), text.count, signature) && seen.insert(wording).inserted {
          if let match = match(Int(wording), text) { matches.append(match) }
        }
      }
    }
    return matches
  }

  /// The parts of a text that may be a wording, or half of one, with typos.
  private static func candidates(ofLength length: Int) -> [(Range<Int>, Part)] {
    var parts = length <= leastForTwo ? [(0..<length, Part.whole)] : []
    // A long wording has up to two letters more or fewer, and each half one more or fewer.
    let shortest = max(leastForTwo, length - 2)
    guard length + 2 >= shortest else { return parts }
    for size in max(1, shortest / 2 - 1)...(length + 2) / 2 + 1 where size <= length {
      parts.append((0..<size, .head))
    }
    for size in max(1, (shortest + 1) / 2 - 1)...(length + 3) / 2 + 1 where size <= length {
      parts.append((length - size..<length, .tail))
    }
    return parts
  }

  /// Rules nearly all out that only share a half with the text, as all that end in `room` do.
  private func mayMatch(_ wording: Int, _ length: Int, _ signature: LetterSet) -> Bool {
    let own = starts[wording + 1] - starts[wording]
    let most = Self.typos(forgivenIn: own)
    return abs(own - length) <= most
      && signatures[wording].differences(from: signature) <= 2 * most
  }

  private static func typos(forgivenIn length: Int) -> Int { length < leastForTwo ? 1 : 2 }

  private func match(_ wording: Int, _ text: [Unicode.Scalar]) -> Match? {
    let range = starts[wording]..<starts[wording + 1]
    let letters = Array(letters[range])
    // Another number is another value, not a typo.
    guard letters.filter(Self.isDigit) == text.filter(Self.isDigit) else { return nil }
    let distance = EditDistance.between(letters, text)
    return distance <= Self.typos(forgivenIn: range.count)
      ? Match(wording: wording, distance: distance) : nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ScalarClass(scalar) == .digit }
}

/// Which letters a word has, by the last six bits of each. A typo changes at most two of them.
private struct LetterSet: Sendable {
  private var bits: UInt64 = 0

  init(_ letters: ArraySlice<Unicode.Scalar>) {
    for letter in letters { bits |= 1 << UInt64(letter.value & 63) }
  }

  func differences(from other: LetterSet) -> Int { (bits ^ other.bits).nonzeroBitCount }
}
