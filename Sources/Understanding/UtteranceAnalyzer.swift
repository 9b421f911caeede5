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
  private let builtIns: Range<Int>
  private let ngramExtractor: NGramExtractor
  private let particles: Particles?

  /// - Throws: `UnsupportedLocale`, or what is wrong with a locale's data.
  init(_ locale: BotLocale, slotTypes: SlotTypes) throws {
    features = try LanguageFeatures(locale: locale.locale)
    self.slotTypes = slotTypes
    // Free text is everywhere, and says nothing about a place.
    let used = Set(locale.intents.flatMap(\.slots).map(\.type)).subtracting(["FreeFormInput"])
    let custom = locale.slotTypes.filter { used.contains($0.name) }
    types = custom.map(\.name) + used.subtracting(custom.map(\.name)).sorted()
    builtIns = custom.count..<types.count
    lexicon = SlotLexicon(custom.map(\.wordings))
    ngramExtractor = NGramExtractor(families: features.ngrams)
    particles = features.splitsParticles ? try Particles(locale: locale.locale.text) : nil
  }

  func ngrams(of text: String) -> [NGram] {
    let text = NormalizedText(text)
    return ngramExtractor.ngrams(of: text, text.tokens())
  }

  /// What the bot's slot types recognise in an utterance.
  ///
  /// - Parameter reference: the moment at which relative dates are read.
  func mentions(in utterance: String, at reference: ReferenceTime) -> [TagFeatures.Mention] {
    let text = NormalizedText(utterance)
    var mentions = lexicon.mentions(in: text, text.tokens())
    for index in builtIns {
      for mention in slotTypes.mentions(of: types[index], in: utterance, at: reference) {
        mentions.append(
          TagFeatures.Mention(type: index, range: mention.start..<mention.end, value: nil))
      }
    }
    return mentions
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
    let tokens = text.tokens()
    // Where words are written apart, a value ends where a word does.
    let edges = spans + (particles == nil ? [] : mentions.map(\.range))
    let pieces = TagTokens(
      text, tokens, particles: particles, edges: text.edges(ofSource: edges))
    return AnalyzedUtterance(
      source: utterance, tokens: pieces, ngrams: ngramExtractor.ngrams(of: text, tokens),
      mentions: mentions)
  }

  /// Takes an utterance apart, with what the slot types recognise in it.
  func analyze(_ utterance: String, at reference: ReferenceTime) -> AnalyzedUtterance {
    analyze(utterance, mentions: mentions(in: utterance, at: reference))
  }
}
