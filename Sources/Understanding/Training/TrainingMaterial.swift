import Conversation
import Language
import NeuralCore
import SlotTypes

/// The training set as the parts of the model want it, each utterance taken apart once.
struct TrainingMaterial: Sendable {
  let set: TrainingSet
  let plan: TrainingPlan
  let analyzer: UtteranceAnalyzer
  let seed: UInt64
  let shards: Shards
  /// Of each example.
  let ngrams: [[NGram]]
  /// Of the intents' names and of what is out of scope: examples that are never held back.
  private let extras: [(ngrams: [NGram], label: Int)]

  /// The moment at which relative dates are read; any will do.
  static let reference = ReferenceTime(
    year: 2026, month: 1, day: 5, hour: 12, minute: 0, second: 0)

  init(
    _ set: TrainingSet, plan: TrainingPlan, analyzer: UtteranceAnalyzer, seed: UInt64,
    shards: Shards
  ) {
    (self.set, self.plan, self.analyzer) = (set, plan, analyzer)
    (self.seed, self.shards) = (seed, shards)
    ngrams = set.examples.map { analyzer.ngrams(of: $0.text) }
    var extras: [(ngrams: [NGram], label: Int)] = []
    if analyzer.features.namesAreExamples {
      for (label, name) in set.intents.enumerated() {
        extras.append((analyzer.ngrams(of: name.words), label))
      }
    }
    self.extras = extras
  }

  var labels: [Int] { self.set.examples.map(\.intent) }

  /// The intents' classes, and one for what is out of scope where there are examples of it.
  var classes: Int { self.set.intents.count + (self.set.outOfScope.isEmpty ? 0 : 1) }

  /// The intent classifier that learns from some examples, and from some texts out of scope.
  ///
  /// - Throws: `CancellationError`.
  func intents(
    learning examples: [Int], outOfScope: [Int]
  ) throws -> WideIntents {
    let strangers = outOfScope.map { analyzer.ngrams(of: set.outOfScope[$0]) }
    return try WideIntents(
      learning: examples.map { ngrams[$0] } + extras.map(\.ngrams) + strangers,
      labels: examples.map { set.examples[$0].intent } + extras.map(\.label)
        + strangers.map { _ in set.intents.count },
      classes: classes, families: analyzer.features.ngrams, by: plan.intents, shards: shards)
  }

  /// The tagger that learns from some examples; nil when none of them has a slot.
  ///
  /// - Throws: `CancellationError`.
  func tagger(learning examples: [Int]) throws -> SlotTagger? {
    guard examples.contains(where: { !set.examples[$0].spans.isEmpty }) else { return nil }
    let substitution = SlotSubstitution(values: set.values(of: examples))
    var random = SeededGenerator(seed: seed)
    var sentences: [SlotTagger.Sentence] = []
    for example in examples.map({ set.examples[$0] }) {
      sentences.append(sentence(example, hidingMentions: 0, using: &random))
      guard !example.spans.isEmpty else { continue }
      for _ in 0..<plan.substitutions {
        let variant = substitution.variant(of: example, using: &random)
        sentences.append(sentence(variant, hidingMentions: Self.hiddenMentions, using: &random))
      }
    }
    return try SlotTagger(
      learning: sentences, tags: TagSet(slots: set.slots.count), seed: seed, shards: shards)
  }

  /// Share of the mentions that a variant does not show, so that the tagger also learns to find
  /// values that no list holds.
  private static let hiddenMentions: Float = 0.5

  private func sentence(
    _ example: TrainingSet.Example, hidingMentions share: Float,
    using random: inout SeededGenerator
  ) -> SlotTagger.Sentence {
    let text = NormalizedText(example.text)
    let mentions = analyzer.mentions(in: example.text, at: Self.reference)
    let tokens = analyzer.tagTokens(
      text, text.tokens(), mentions: mentions, spans: example.spans.map(\.range))
    let spans = example.spans.compactMap { span in
      tokens.pieces(inSource: span.range).map { TagSet.Span(slot: span.slot, tokens: $0) }
    }
    let seen = mentions.filter { _ in share == 0 || random.uniform() >= share }
    return SlotTagger.Sentence(
      names: TagFeatures().names(of: tokens, mentions: seen),
      path: TagSet(slots: set.slots.count).path(spans, tokens: tokens.pieces.count))
  }
}
