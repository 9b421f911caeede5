import Conversation
import Language
import SlotTypes

/// The words of a bot's utterances and slot values. A mistyped one is led back to the word that
/// was meant before n-grams are taken, since its own n-grams are half unknown.
package struct KnownWords: Sendable {
  private var words: [[Unicode.Scalar]] = []
  private var known: Set<[Unicode.Scalar]> = []
  private let typos: Typos

  /// A shorter word is one typo away from too many others.
  private static let leastLetters = 5

  package init(of locale: BotLocale) {
    let parts = locale.intents.flatMap(\.utterances).flatMap(\.parts).compactMap(\.words)
    let values = locale.slotTypes.flatMap(\.values).flatMap { [$0.canonical] + $0.synonyms }
    for words in parts + values + locale.fallback.utterances {
      let text = NormalizedText(words)
      for token in text.tokens() where token.kind == .word {
        let word = Array(text.scalars[token.normalizedRange])
        if known.insert(word).inserted { self.words.append(word) }
      }
    }
    typos = Typos(of: words.map { String(String.UnicodeScalarView($0)) })
  }

  /// The text with each unknown word as the only known one from which it differs by a letter too
  /// many, too few, or out of place; nil where there is none such. Another letter in a place makes
  /// another word too often: think, thank.
  package func corrected(_ text: NormalizedText, _ tokens: [Token]) -> String? {
    var written: [Unicode.Scalar] = []
    var end = 0
    for token in tokens where token.kind == .word {
      guard let meant = word(meantBy: Array(text.scalars[token.normalizedRange])) else { continue }
      written += text.scalars[end..<token.normalizedRange.lowerBound] + meant
      end = token.normalizedRange.upperBound
    }
    guard end > 0 else { return nil }
    return String(String.UnicodeScalarView(written + text.scalars[end...]))
  }

  private func word(meantBy word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard word.count >= Self.leastLetters, !known.contains(word) else { return nil }
    let near = typos.matches(word).filter { $0.distance == 1 }.map { words[$0.wording] }
      .filter { $0.count != word.count || $0.sorted() == word.sorted() }
    return near.count == 1 ? near[0] : nil
  }
}

extension SampleUtterance.Part {
  /// What is written there in every utterance or in an example.
  fileprivate var words: String? {
    switch self {
    case .text(let text): text
    case .slot(_, let example): example
    }
  }
}
