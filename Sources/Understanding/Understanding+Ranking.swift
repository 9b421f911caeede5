import Conversation
import SlotTypes

extension Understanding {
  /// How likely each intent is, and whether the utterance is about any of them.
  struct Ranking {
    /// Likeliest first; as probable as calibration says.
    var intents: [(intent: Int, probability: Float)]
    var isInScope: Bool

    /// The second intent when it is close to the first: at least half as probable. Probabilities
    /// are calibrated, so the first is then wrong at least one time in three.
    var rival: Int? {
      guard isInScope, intents.count > 1, 2 * intents[1].probability >= intents[0].probability
      else { return nil }
      return intents[1].intent
    }
  }

  func ranking(_ reading: JointModel.Reading) -> Ranking {
    let count = model.labels.intents.count
    let probabilities = model.temperature.probabilities(reading.logits)
    let order = (0..<count).sorted {
      (-reading.logits[$0], $0) < (-reading.logits[$1], $1)
    }
    let isInScope =
      if let least = locale.confidence {
        // A text without a feature has a probability all the same, which says nothing.
        least <= 0 || (reading.coverage > 0 && Double(probabilities[order[0]]) >= least)
      } else {
        model.scope.admits(score: reading.scopeScore(intents: count))
      }
    return Ranking(
      intents: order.map { ($0, probabilities[$0]) }, isInScope: isInScope)
  }

  /// How surely an utterance is about anything the bot knows, 0...1: what is compared with the
  /// automatic threshold.
  package func scopeScore(of utterance: String, at reference: ReferenceTime) -> Float {
    model.joint.reading(of: analyzer.analyze(utterance, at: reference))
      .scopeScore(intents: model.labels.intents.count)
  }

  /// At most five readings: the likeliest intents, the one that is expected however unlikely it
  /// is, and the fallback intent, which is first when the utterance is out of scope.
  func interpretations(
    _ ranking: Ranking, values: [Int: [Slot.Name: SlotValue]], expected: Int?
  ) -> [Interpretation] {
    var shown = Array(ranking.intents.prefix(Self.realIntents))
    if let expected, !shown.contains(where: { $0.intent == expected }),
      let late = ranking.intents.first(where: { $0.intent == expected })
    {
      shown[shown.count - 1] = late
    }
    let real = shown.map { intent, probability in
      Interpretation(
        intent: model.labels.intents[intent], confidence: Double(probability),
        slots: values[intent] ?? [:])
    }
    let fallback = Interpretation(intent: .fallback, confidence: nil)
    return ranking.isInScope ? real + [fallback] : [fallback] + real
  }

  private static var realIntents: Int { 4 }
}
