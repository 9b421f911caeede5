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
  /// The examples, taken apart without knowing where their values end.
  private let utterances: [AnalyzedUtterance]
  /// Texts out of scope, taken apart.
  let strangers: [AnalyzedUtterance]
  /// The intents' names, in languages where they say something.
  private let names: [[NGram]]

  /// The moment at which relative dates are read; any will do.
  static let reference = ReferenceTime(
    year: 2026, month: 1, day: 5, hour: 12, minute: 0, second: 0)

  init(
    _ set: TrainingSet, plan: TrainingPlan, analyzer: UtteranceAnalyzer, seed: UInt64,
    shards: Shards
  ) {
    (self.set, self.plan, self.analyzer) = (set, plan, analyzer)
    (self.seed, self.shards) = (seed, shards)
    utterances = set.examples.map { analyzer.analyze($0.text, at: Self.reference) }
    strangers = set.outOfScope.map { analyzer.analyze($0, at: Self.reference) }
    names =
      analyzer.features.namesAreExamples ? set.intents.map { analyzer.ngrams(of: $0.words) } : []
  }

  /// An example that was held back from a model, as that model may see it.
  func heldOut(_ example: Int, _ filter: MentionFilter) -> AnalyzedUtterance {
    let utterance = utterances[example]
    guard !utterance.mentions.allSatisfy(filter.shows) else { return utterance }
    return analyzer.analyze(
      utterance.source, mentions: utterance.mentions.filter(filter.shows))
  }

  var labels: [Int] { self.set.examples.map(\.intent) }

  /// The intents' classes, and one for what is out of scope where there are examples of it.
  var classes: Int { self.set.intents.count + (self.set.outOfScope.isEmpty ? 0 : 1) }

  /// The model that learns from some examples, and from some texts out of scope.
  ///
  /// - Throws: `CancellationError`.
  func model(learning examples: [Int], outOfScope: [Int]) throws -> JointModel {
    let sentences = sentences(examples)
    let hasSlots = examples.contains { !self.set.examples[$0].spans.isEmpty }
    let wide = try WideIntents(
      learning: examples.map { utterances[$0].ngrams } + names
        + outOfScope.map { strangers[$0].ngrams },
      labels: examples.map { self.set.examples[$0].intent } + Array(names.indices)
        + outOfScope.map { _ in self.set.intents.count },
      classes: classes, families: analyzer.features.ngrams, by: plan.intents, shards: shards)
    let deep = try DeepBranch(
      learning: lessons(sentences, outOfScope: outOfScope), classes: classes,
      slots: hasSlots && plan.deep.hasEncoder ? self.set.slots.count : 0, plan.deep, seed: seed,
      shards: shards)
    var tagger: SlotTagger?
    if hasSlots && deep.decoder == nil {
      tagger = try SlotTagger(
        learning: sentences.flatMap { [$0.itself] + $0.variants }.map {
          SlotTagger.Sentence(names: $0.utterance.names, path: $0.path)
        }, tags: TagSet(slots: self.set.slots.count), seed: seed, shards: shards)
    }
    return JointModel(wide: wide, deep: deep, deepShare: plan.deepShare, tagger: tagger)
  }

  private func lessons(_ sentences: [Sentence], outOfScope: [Int]) -> [DeepBranch.Lesson] {
    sentences.map { sentence in
      DeepBranch.Lesson(
        utterance: sentence.itself.utterance, label: sentence.label, path: sentence.itself.path,
        variants: sentence.variants)
    }
      + outOfScope.map { index in
        DeepBranch.Lesson(
          utterance: strangers[index], label: self.set.intents.count,
          path: strangers[index].tokens.pieces.map { _ in TagSet.outside })
      }
  }

  /// An example with the tags of its pieces, and variants with other values.
  private struct Sentence {
    typealias Tagged = (utterance: AnalyzedUtterance, path: [Int])
    var label: Int
    var itself: Tagged
    var variants: [Tagged]
  }

  private func sentences(_ examples: [Int]) -> [Sentence] {
    let substitution = SlotSubstitution(values: self.set.values(of: examples))
    let filter = MentionFilter(self.set, learning: examples, types: analyzer.types)
    var random = SeededGenerator(seed: seed)
    return examples.map { index in
      let example = self.set.examples[index]
      let mentions = utterances[index].mentions.filter { filter.shows($0, in: example) }
      var sentence = Sentence(
        label: example.intent, itself: tagged(example, mentions), variants: [])
      for _ in 0..<(example.spans.isEmpty ? 0 : plan.substitutions) {
        let variant = substitution.variant(of: example, using: &random)
        let mentions = analyzer.mentions(in: variant.text, at: Self.reference)
          .filter { filter.shows($0, in: variant) }
        sentence.variants.append(tagged(variant, mentions))
      }
      return sentence
    }
  }

  private func tagged(
    _ example: TrainingSet.Example, _ mentions: [TagFeatures.Mention]
  ) -> Sentence.Tagged {
    let utterance = analyzer.analyze(
      example.text, mentions: mentions, spans: example.spans.map(\.range))
    let spans = example.spans.compactMap { span in
      utterance.tokens.pieces(inSource: span.range).map {
        TagSet.Span(slot: span.slot, tokens: $0)
      }
    }
    let path = TagSet(slots: self.set.slots.count).path(
      spans, tokens: utterance.tokens.pieces.count)
    return (utterance, path)
  }
}
