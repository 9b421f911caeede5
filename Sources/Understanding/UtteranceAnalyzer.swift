import Conversation
import Language
import SlotTypes

/// Takes utterances apart as a bot's model wants them.
struct UtteranceAnalyzer: Sendable {
  let features: LanguageFeatures
  let slotTypes: SlotTypes
  /// The slot types whose values help to find slots, the custom ones first.
  let types: [SlotType.Name]
  private let lexicon: SlotLexicon
  private let builtIns: [SlotType.Name]
  private let ngramExtractor: NGramExtractor
  private let particles: Particles?
  /// nil where typos are not corrected.
  private let knownWords: KnownWords?

  /// - Parameter cutsWords: whether values may end inside a word, before its particles.
  /// - Throws: `UnsupportedLocale`, or what is wrong with a locale's data.
  init(_ locale: BotLocale, slotTypes: SlotTypes, cutsWords: Bool) throws {
    features = try LanguageFeatures(locale: locale.locale)
    self.slotTypes = slotTypes
    // Free text is everywhere, and says nothing about a place.
    let used = Set(locale.intents.flatMap(\.slots).map(\.type)).subtracting(["FreeFormInput"])
    let custom = locale.slotTypes.filter { used.contains($0.name) }
    builtIns = used.subtracting(custom.map(\.name)).sorted()
    types = custom.map(\.name) + builtIns
    lexicon = SlotLexicon(custom.map(\.wordings))
    ngramExtractor = NGramExtractor(families: features.ngrams)
    knownWords = features.correctsTypos ? KnownWords(of: locale) : nil
    particles =
      features.splitsParticles && cutsWords ? try Particles(locale: locale.locale.text) : nil
  }

  func ngrams(of text: String) -> [NGram] {
    let text = NormalizedText(text)
    return ngramExtractor.ngrams(of: text, text.tokens())
  }

  /// The text that n-grams are taken of in place of one with typos; nil where there are none.
  func corrected(_ text: NormalizedText, _ tokens: [Token]) -> String? {
    knownWords?.corrected(text, tokens)
  }

  /// What the bot's slot types recognise in an utterance.
  ///
  /// - Parameter reference: the moment at which relative dates are read.
  func mentions(in utterance: String, at reference: ReferenceTime) -> [TagFeatures.Mention] {
    let text = NormalizedText(utterance)
    return mentions(in: text, text.tokens(), at: reference)
  }

  private func mentions(
    in text: NormalizedText, _ tokens: [Token], at reference: ReferenceTime
  ) -> [TagFeatures.Mention] {
    let found = slotTypes.mentions(of: builtIns, in: text, at: reference)
    return lexicon.mentions(in: text, tokens)
      + zip(types.indices.suffix(builtIns.count), found).flatMap { index, mentions in
        mentions.map {
          TagFeatures.Mention(type: index, range: $0.start..<$0.end, value: nil)
        }
      }
  }

  /// Takes an utterance apart.
  ///
  /// - Parameters:
  ///   - mentions: what the slot types recognise in it.
  ///   - spans: ranges of the source that pieces must not cross.
  func analyze(
    _ utterance: String, mentions: [TagFeatures.Mention], spans: [Range<Int>] = []
  ) -> AnalyzedUtterance {
    let text = NormalizedText(utterance)
    return analyze(utterance, text, text.tokens(), mentions, spans)
  }

  /// Takes an utterance apart, with what the slot types recognise in it.
  func analyze(_ utterance: String, at reference: ReferenceTime) -> AnalyzedUtterance {
    let text = NormalizedText(utterance)
    let tokens = text.tokens()
    return analyze(utterance, text, tokens, mentions(in: text, tokens, at: reference), [])
  }

  private func analyze(
    _ utterance: String, _ text: NormalizedText, _ tokens: [Token],
    _ mentions: [TagFeatures.Mention], _ spans: [Range<Int>]
  ) -> AnalyzedUtterance {
    // Where words are left whole, a value ends where a word does.
    let edges = spans + (particles == nil ? [] : mentions.map(\.range))
    let pieces = TagTokens(
      text, tokens, particles: particles, edges: text.edges(ofSource: edges))
    return AnalyzedUtterance(
      source: utterance, tokens: pieces,
      ngrams: corrected(text, tokens).map(ngrams)
        ?? ngramExtractor.ngrams(of: text, tokens),
      mentions: mentions)
  }
}
