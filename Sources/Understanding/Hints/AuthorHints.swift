import Bots
import Conversation
import Language
import SlotTypes

/// What a bot's author may want to change so that it understands better.
package struct AuthorHints {
  let locale: BotLocale
  /// nil: no model was trained, and only what the files show can be said.
  let heldOut: HeldOutRecord?
  /// Utterances that were taken for another intent's, in the order of the file.
  let strays: [Stray]
  let set: TrainingSet
  private let families: [LanguageFeatures.NGrams]

  /// An utterance that was taken for another intent's.
  struct Stray {
    /// Index of the training set's example.
    var example: Int
    var utterance: SampleUtterance
    /// Indices of intents.
    var intent: Int
    var heardAs: Int
    var confidence: Double
  }

  /// - Parameter heldOut: of the training that these very utterances had.
  /// - Throws: what is wrong with a locale's data.
  package init(for locale: BotLocale, heldOut: HeldOutRecord?) throws {
    self.locale = locale
    self.heldOut = heldOut
    // The record numbers the examples as training does, which leaves out what it cannot fill.
    let set = TrainingSet(
      locale, slotTypes: try SlotTypes(locale: locale.locale, custom: locale.slotTypes), seed: 1)
    strays = heldOut.map { Self.strays($0, of: locale, set.examples) } ?? []
    families = try LanguageFeatures(locale: locale.locale).ngrams
    self.set = set
  }

  package var findings: [Finding] {
    let overlaps = overlaps
    return thinIntents(besides: overlaps) + overlaps.map(finding)
      + misplacedUtterances(besides: overlaps)
      + slotsInOnePlace
  }

  /// The examples by likeness, with the features that a model would have.
  var neighbours: NearestUtterances {
    let extractor = NGramExtractor(families: families)
    func ngrams(of text: String) -> [NGram] {
      let text = NormalizedText(text)
      return extractor.ngrams(of: text, text.tokens())
    }
    let features = NGramWeights(
      learning: set.examples.map { ngrams(of: $0.text) }, labels: set.examples.map(\.intent),
      classes: set.intents.count, families: families)
    return NearestUtterances(in: set, features: features, ngrams: ngrams)
  }

  private static func strays(
    _ heldOut: HeldOutRecord, of locale: BotLocale, _ examples: [TrainingSet.Example]
  ) -> [Stray] {
    let utterances = Dictionary(
      locale.intents.flatMap(\.utterances).map { ($0.location, $0) },
      uniquingKeysWith: { first, _ in first })
    return heldOut.mistakes.compactMap { mistake in
      guard examples.indices.contains(mistake.example) else { return nil }
      let example = examples[mistake.example]
      return utterances[example.location].map {
        Stray(
          example: mistake.example, utterance: $0, intent: example.intent, heardAs: mistake.heardAs,
          confidence: mistake.confidence)
      }
    }
  }
}
