import Bots
import NeuralCore

/// One training, and the utterances that are asked of it afterwards.
package struct Round: Hashable, Sendable {
  /// Indices into a bot's own utterances.
  package var learning: [Int]
  package var asked: [LabelledUtterances.Utterance]
}

extension OwnUtterances {
  /// Draws which utterances are held back, the same ones each time.
  private static let seed: UInt64 = 1

  /// Rounds in which every utterance is asked once, of a bot that learnt from the other parts.
  ///
  /// Each part has its share of every intent. What is written twice is not learnt while it is
  /// asked. What is the only utterance of its intent is never asked: without it there would be no
  /// such intent to find.
  package func rounds(folds: Int) -> [Round] {
    rounds(Split.folds(labels: labels, count: folds, seed: Self.seed))
  }

  /// A round that asks a share of every intent's utterances, at least one where there are two.
  package func rounds(holdingBack share: Double) -> [Round] {
    rounds([Split.stratified(labels: labels, share: share, seed: Self.seed)])
  }

  /// A round that asks utterances from elsewhere of a bot that learnt from all its own.
  package func rounds(asking utterances: [LabelledUtterances.Utterance]) -> [Round] {
    [Round(learning: Array(labelled.indices), asked: utterances)]
  }

  private func rounds(_ splits: [Split]) -> [Round] {
    let lonely = lonely
    return splits.compactMap { split in
      let asked = split.validation.filter { !lonely.contains($0) }
      guard !asked.isEmpty else { return nil }
      let askedWords = Set(asked.map { wordings[$0] })
      return Round(
        learning: labelled.indices.filter { !askedWords.contains(wordings[$0]) },
        asked: asked.map { labelled[$0] })
    }
  }

  /// The utterances of intents that have no other, but for the same words again.
  package var lonely: Set<Int> {
    let members = Dictionary(grouping: labelled.indices) { labels[$0] }
    return Set(
      members.values.filter { Set($0.map { wordings[$0] }).count == 1 }.flatMap(\.self))
  }

  /// A share of each class's utterances among `indices`, at least one; a greater share holds
  /// every utterance that a smaller one does.
  ///
  /// - Parameter share: in 0...1.
  func part(_ share: Double, of indices: [Int]) -> [Int] {
    var random = SeededGenerator(seed: Self.seed)
    let classes = Dictionary(grouping: indices) { labels[$0] }.sorted { $0.key < $1.key }
    return classes.flatMap { _, members in
      let count = max(1, Int((Double(members.count) * share).rounded()))
      return random.shuffled(members).prefix(count)
    }.sorted()
  }
}
