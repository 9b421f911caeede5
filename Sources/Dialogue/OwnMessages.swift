import Conversation
import Foundation

/// What Mynah says where the bot's file has no words: `messages.json` of a locale.
package struct OwnMessages: Decodable, Sendable {
  /// Nothing was understood.
  package let fallback: [String]
  /// A hook failed.
  package let failed: [String]
  /// `{examples}` are utterances of the bot's intents.
  package let help: [String]
  package let helpWithoutExamples: [String]
  /// How one `{example}` is quoted, and how several are joined.
  package let example: String
  package let separator: String
  package let lastSeparator: String
  package let cancelled: [String]
  package let nothingToCancel: [String]
  package let nothingToRepeat: [String]
  package let startedOver: [String]
  package let declined: [String]
  package let elicitIntent: [String]
  /// `{slot}` is the slot's name.
  package let elicitSlot: [String]
  package let confirm: [String]
  /// Asked for what an answer lacks, by `PartialValue.Missing`.
  package let missing: [String: [String]]

  func elicitSlot(named slot: Slot.Name) -> [String] {
    elicitSlot.filling("{slot}", with: slot.text)
  }

  /// Help that quotes `utterances`.
  func help(quoting utterances: [String]) -> [String] {
    guard !utterances.isEmpty else { return helpWithoutExamples }
    let quoted = utterances.map { example.replacingOccurrences(of: "{example}", with: $0) }
    return help.filling("{examples}", with: joined(quoted))
  }

  /// `a, b or c`.
  private func joined(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: separator) + lastSeparator + last
  }
}

extension [String] {
  fileprivate func filling(_ place: String, with text: String) -> [String] {
    map { $0.replacingOccurrences(of: place, with: text) }
  }
}
