import Bots
import Conversation

extension AuthorHints {
  /// How sure a model must be of another intent …
  private static let leastConfidence = 0.7
  /// … and how much nearer an utterance must stand to one of that intent than to any of its own:
  /// a model is often sure of the wrong intent for an utterance that is merely unlike all others.
  ///
  /// Of 61 labels drawn anew among 1,234 of HWU64 and MASSIVE Korean, both together find 22, beside
  /// 28 other utterances; confidence alone, at 0.8, finds 24 beside 40.
  private static let leastDifference: Float = 0.2

  /// Utterances that probably belong to another intent.
  ///
  /// - Parameter overlaps: pairs of intents that are reported as such, utterances and all.
  func misplacedUtterances(besides overlaps: [Overlap]) -> [Finding] {
    let pairs = Set(overlaps.map(\.intents))
    let sure = strays.filter { stray in
      stray.confidence >= Self.leastConfidence
        && !pairs.contains([stray.intent, stray.heardAs].sorted())
    }
    guard !sure.isEmpty else { return [] }
    let neighbours = neighbours
    return sure.compactMap { finding($0, among: neighbours) }
  }

  /// nil: the utterance may well stand where it does.
  private func finding(_ stray: Stray, among neighbours: NearestUtterances) -> Finding? {
    guard let there = neighbours.nearest(toExample: stray.example, of: stray.heardAs)
    else { return nil }
    let here = neighbours.nearest(toExample: stray.example, of: stray.intent)?.similarity ?? 0
    // What stands in both intents is reported as such.
    let isShared = there.similarity > 0.999
    guard !isShared, there.similarity - here >= Self.leastDifference else { return nil }
    let text = stray.utterance.written
    return Finding(
      problem: .misplacedUtterance(
        text, intent: locale.intents[stray.intent].name.text,
        heardAs: locale.intents[stray.heardAs].name.text, confidence: stray.confidence,
        near: there.example.text),
      location: stray.utterance.location, text: text)
  }
}
