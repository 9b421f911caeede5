import Language
import SlotTypes

extension SlotTagger {
  /// The slots that are marked in a text, as ranges of its scalars.
  func ranges(
    in text: String, allowing allowed: Set<Int>, _ analyzer: UtteranceAnalyzer,
    at reference: ReferenceTime
  ) -> [TrainingSet.Example.Span] {
    let normalized = NormalizedText(text)
    return ranges(
      in: normalized, normalized.tokens(), mentions: analyzer.mentions(in: text, at: reference),
      allowing: allowed, analyzer)
  }

  /// The same of a text that is taken apart already.
  func ranges(
    in text: NormalizedText, _ tokens: [Token], mentions: [TagFeatures.Mention],
    allowing allowed: Set<Int>, _ analyzer: UtteranceAnalyzer
  ) -> [TrainingSet.Example.Span] {
    let pieces = analyzer.tagTokens(text, tokens, mentions: mentions)
    return spans(of: TagFeatures().names(of: pieces, mentions: mentions), allowing: allowed).map {
      TrainingSet.Example.Span(slot: $0.slot, range: pieces.sourceRange(of: $0.tokens))
    }
  }
}
