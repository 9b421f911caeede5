import Bots
import Conversation

extension AuthorHints {
  /// Two intents whose utterances are taken for each other's.
  struct Overlap {
    /// Indices of the intents, the first in the file first.
    var intents: [Int]
    var strays: [Stray]
    /// Utterances of both that were held back.
    var heldOut: Int
  }

  /// One or two mistakes may be anybody's.
  private static let fewestStrays = 3
  /// Share of one intent's utterances that must be taken for the other's.
  private static let leastShare = 0.2
  private static let examplesShown = 3

  /// In the order of their first intents.
  var overlaps: [Overlap] {
    guard let heldOut else { return [] }
    let pairs = Dictionary(grouping: strays) { [$0.intent, $0.heardAs].sorted() }
    return pairs.keys.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.compactMap { pair in
      guard let strays = pairs[pair], strays.count >= Self.fewestStrays else { return nil }
      let isLarge = pair.contains { intent in
        let taken = strays.count { $0.intent == intent }
        return Double(taken) >= Self.leastShare * Double(heldOut.counts[intent]) && taken > 0
      }
      guard isLarge else { return nil }
      return Overlap(
        intents: pair, strays: strays,
        heldOut: pair.reduce(0) { $0 + heldOut.counts[$1] })
    }
  }

  func finding(_ overlap: Overlap) -> Finding {
    let intents = overlap.intents.map { locale.intents[$0] }
    let surest = overlap.strays.sorted { $0.confidence > $1.confidence }
    return Finding(
      problem: .overlappingIntents(
        intents.map(\.name.text), taken: overlap.strays.count, of: overlap.heldOut,
        examples: surest.prefix(Self.examplesShown).map(\.utterance.written)),
      location: intents[0].location, text: intents[0].name.text)
  }
}
