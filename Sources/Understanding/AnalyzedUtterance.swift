/// An utterance taken apart.
struct AnalyzedUtterance: Sendable {
  let source: String
  let tokens: TagTokens
  let ngrams: [NGram]
  let mentions: [TagFeatures.Mention]

  init(source: String, tokens: TagTokens, ngrams: [NGram], mentions: [TagFeatures.Mention]) {
    (self.source, self.tokens) = (source, tokens)
    (self.ngrams, self.mentions) = (ngrams, mentions)
  }

  /// Names of the features of each piece, for its tag. Computed anew at each call.
  var names: [[UInt64]] { TagFeatures().names(of: tokens, mentions: mentions) }

  /// What each piece's embedding is made of. Computed anew at each call.
  func subwords(withMarks hasMarks: Bool) -> [SubwordNames] {
    tokens.pieces.indices.filter { hasMarks || !tokens.isMark($0) }.map {
      SubwordNames(of: tokens.scalars(of: $0))
    }
  }

  /// Where in the source a span stands.
  func range(of span: TagSet.Span) -> TrainingSet.Example.Span {
    TrainingSet.Example.Span(slot: span.slot, range: tokens.sourceRange(of: span.tokens))
  }
}
