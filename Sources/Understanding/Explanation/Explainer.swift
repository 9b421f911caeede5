import Conversation
import Language
import SlotTypes

/// Says why an utterance was understood as it was.
///
/// Explaining takes an utterance apart a second time, so that understanding pays nothing for it.
package struct Explainer: Sendable {
  private let understanding: Understanding
  private let neighbours: NearestUtterances

  /// Takes apart all the bot's utterances: milliseconds, or a second for ten thousand of them.
  package init(_ understanding: Understanding) {
    self.understanding = understanding
    let set = TrainingSet(
      understanding.locale, slotTypes: understanding.slotTypes, seed: Self.seed)
    neighbours = NearestUtterances(
      in: set, features: understanding.model.joint.wide.features,
      ngrams: understanding.analyzer.ngrams)
  }

  /// Draws the values of slots that an utterance only names; any will do.
  private static let seed: UInt64 = 1

  /// - Parameter reference: the moment from which "tomorrow" counts.
  /// - Returns: nil where the model knows no intent.
  /// - Throws: what is wrong with a locale's data.
  package func explanation(
    of utterance: String, at reference: ReferenceTime
  ) throws -> IntentExplanation? {
    let parts = understanding.analyzer.analyze(utterance, at: reference)
    let reading = understanding.model.joint.reading(of: parts)
    let ranking = understanding.ranking(reading)
    guard let best = ranking.intents.first?.intent else { return nil }
    let second = ranking.intents.dropFirst().first?.intent
    let intents = understanding.model.labels.intents
    let corrected = understanding.analyzer.corrected(parts.tokens.text, parts.tokens.tokens)
    let read = corrected ?? utterance
    let weighed =
      try second.map { try evidence(for: best, against: $0, in: parts, reading: read) } ?? []
    let margin = second.map { reading.logits[best] - reading.logits[$0] } ?? 0
    return IntentExplanation(
      likeliest: intents[best], runnerUp: second.map { intents[$0] }, readAs: corrected,
      margin: Double(margin / understanding.model.temperature.value),
      ngrams: weighed.reduce(0) { $0 + $1.weight },
      words: second == nil ? [] : Self.words(of: read, weighed),
      speaksFor: Self.strongest(weighed.filter { $0.weight > 0 }),
      speaksAgainst: Self.strongest(weighed.filter { $0.weight < 0 }),
      scope: scope(reading, ranking),
      nearest: reading.coverage == 0
        ? []
        : neighbours.nearest(
          to: parts.ngrams, showing: [best, second].compactMap { $0 }.map { intents[$0] }))
  }

  /// What an n-gram weighs, and what it looks like.
  private struct Weighed {
    var ngram: WrittenNGrams.Written
    var weight: Double
  }

  /// What each n-gram that training has seen gives to the odds of one class against another.
  private func evidence(
    for best: Int, against second: Int, in parts: AnalyzedUtterance, reading text: String
  ) throws -> [Weighed] {
    let model = understanding.model
    let wide = model.joint.wide
    let row = wide.features.row(of: parts.ngrams)
    let share = (1 - model.joint.deepShare) / (wide.scoreScale * model.temperature.value)
    let written = try WrittenNGrams(of: text, in: understanding.locale.locale)
    return zip(row.indices, row.values).compactMap { index, value in
      let index = Int(index)
      guard let ngram = written.byName[wide.features.table.name(at: index)] else { return nil }
      let difference = wide.weights[index, best] - wide.weights[index, second]
      return Weighed(ngram: ngram, weight: Double(share * value * difference))
    }
  }

  /// The words' own weights: an n-gram's goes to its letters in equal parts.
  private static func words(
    of utterance: String, _ evidence: [Weighed]
  ) -> [IntentExplanation.Word] {
    let text = NormalizedText(utterance)
    var weights = [Double](repeating: 0, count: text.scalars.count)
    for weighed in evidence {
      for letter in weighed.ngram.letters {
        weights[letter] += weighed.weight / Double(weighed.ngram.letters.count)
      }
    }
    return text.tokens().filter { $0.kind != .mark }.map { word in
      .init(
        text: text.sourceText(of: word.normalizedRange),
        weight: weights[word.normalizedRange].reduce(0, +))
    }
  }

  /// The strongest, without those that say the same again: most of their letters are shown already.
  private static func strongest(_ evidence: [Weighed]) -> [IntentExplanation.Evidence] {
    var shown: [IntentExplanation.Evidence] = []
    var covered: Set<Int> = []
    for weighed in evidence.sorted(by: { abs($0.weight) > abs($1.weight) })
    where abs(weighed.weight) >= leastWeight {
      let letters = weighed.ngram.letters
      guard letters.isEmpty || 2 * letters.count(where: covered.contains) <= letters.count
      else { continue }
      covered.formUnion(letters)
      shown.append(
        .init(text: weighed.ngram.text, kind: weighed.ngram.kind, weight: weighed.weight))
      if shown.count == most { break }
    }
    return shown
  }

  /// N-grams shown each way.
  private static var most: Int { 5 }
  /// What makes an intent less than five per cent likelier says nothing.
  private static var leastWeight: Double { 0.05 }

  private func scope(
    _ reading: JointModel.Reading, _ ranking: Understanding.Ranking
  ) -> IntentExplanation.Scope {
    let count = understanding.model.labels.intents.count
    let least = understanding.locale.confidence
    return .init(
      isInside: ranking.isInScope,
      score: Double(
        least == nil ? reading.scopeScore(intents: count) : ranking.intents[0].probability),
      threshold: least ?? Double(understanding.model.scope.threshold),
      known: Double(reading.coverage))
  }
}
