import Bots
import Conversation
import Language

extension AuthorHints {
  /// Fewer wordings than this cannot be judged, let alone learnt.
  private static let fewestWordings = 3
  /// With so many wordings an intent that is not understood has another trouble.
  private static let enoughWordings = 10

  /// Intents with too few utterances to be learnt.
  ///
  /// - Parameter overlaps: pairs of intents; an utterance taken for the other's wants no company.
  func thinIntents(besides overlaps: [Overlap]) -> [Finding] {
    let pairs = Set(overlaps.map(\.intents))
    return locale.intents.indices.compactMap { index in
      let intent = locale.intents[index]
      let wordings = intent.wordings
      let count = heldOut?.counts[index] ?? 0
      let missed = strays.filter { $0.intent == index }
      let lost = missed.filter { !pairs.contains([$0.intent, $0.heardAs].sorted()) }
      let problem: Diagnostic.Problem
      if wordings < Self.fewestWordings {
        problem = .thinIntent(
          intent.name.text, wordings: wordings, understood: nil, of: intent.utterances.count)
      } else if wordings < Self.enoughWordings, 2 * lost.count > count {
        problem = .thinIntent(
          intent.name.text, wordings: wordings, understood: count - missed.count, of: count)
      } else {
        return nil
      }
      return Finding(problem: problem, location: intent.location, text: intent.name.text)
    }
  }
}

extension IntentDefinition {
  /// How many of the utterances differ in more than the values of their slots.
  fileprivate var wordings: Int { Set(utterances.map(\.wording)).count }
}

extension SampleUtterance {
  /// The words, with names in the place of values.
  fileprivate var wording: [String] {
    parts.flatMap { part in
      switch part {
      case .text(let text): NormalizedText(text).tokens().filter { $0.kind != .mark }.map(\.text)
      case .slot(let name, _): ["{\(name)}"]
      }
    }
  }
}
