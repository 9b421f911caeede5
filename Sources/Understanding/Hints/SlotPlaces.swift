import Bots
import Conversation
import Language

extension AuthorHints {
  /// In fewer utterances a slot may stand in one place by chance.
  private static let fewestMentions = 5

  /// Slots that stand in the same place of all utterances, where alone a model learns to find them.
  var slotsInOnePlace: [Finding] {
    locale.intents.flatMap { intent in
      intent.slots.compactMap { slot in
        let mentions = intent.utterances.flatMap { $0.mentions(of: slot.name) }
        guard mentions.count >= Self.fewestMentions, let place = Self.onePlace(of: mentions)
        else { return nil }
        return Finding(
          problem: .slotInOnePlace(
            slot.name.text, intent: intent.name.text, place, utterances: mentions.count),
          location: slot.location, text: slot.name.text)
      }
    }
  }

  /// The place that all mentions share.
  private static func onePlace(of mentions: [Mention]) -> Diagnostic.SlotPlace? {
    // What makes up whole utterances stands nowhere else by its nature.
    if mentions.allSatisfy({ $0.isFirst && $0.isLast }) { return nil }
    if mentions.allSatisfy(\.isLast) { return .last }
    if mentions.allSatisfy(\.isFirst) { return .first }
    guard let word = mentions.first?.wordBefore,
      mentions.allSatisfy({ $0.wordBefore == word })
    else { return nil }
    return .after(word: word)
  }

  /// Where an utterance names a slot.
  fileprivate struct Mention {
    var isFirst: Bool
    var isLast: Bool
    /// nil: another slot, or nothing.
    var wordBefore: String?
  }
}

extension SampleUtterance {
  fileprivate func mentions(of slot: Slot.Name) -> [AuthorHints.Mention] {
    let words = words
    return words.indices.filter { words[$0] == .slot(slot) }.map { place in
      var before: String?
      if place > 0, case .text(let word) = words[place - 1] { before = word }
      return AuthorHints.Mention(
        isFirst: place == 0, isLast: place == words.count - 1, wordBefore: before)
    }
  }

  private enum Word: Equatable {
    case text(String)
    case slot(Slot.Name)
  }

  /// The words and the slots, without marks.
  private var words: [Word] {
    parts.flatMap { part -> [Word] in
      switch part {
      case .text(let text):
        NormalizedText(text).tokens().filter { $0.kind != .mark }.map { .text($0.text) }
      case .slot(let name, _): [.slot(name)]
      }
    }
  }
}
