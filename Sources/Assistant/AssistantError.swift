import Bots
import Conversation
import Language

/// Why the assistant cannot do what it was asked.
package enum AssistantError: Error, Hashable {
  case unknownBot(String, known: [String])
  case unknownLocale(LocaleID, bot: String, known: [LocaleID])
  /// Training stayed under the bot's threshold, and no earlier model can serve.
  case belowThreshold(bot: String, locale: LocaleID, accuracy: Double, threshold: Double)
  /// In UTF-16 code units, as Lex counts.
  case tooLong(Int, limit: Int)
  /// What a client would put into a session, and the bot cannot do.
  case impossible(String)
}

extension AssistantError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownBot(let name, let known):
      let help =
        EditDistance.nearest(to: name, among: known).map { "; did you mean '\($0)'?" }
        ?? list(known)
      return "no bot is called '\(name)'\(help)"
    case .unknownLocale(let locale, let bot, let known):
      return "bot '\(bot)' has no locale '\(locale)'\(list(known.map(\.text)))"
    case .belowThreshold(let bot, let locale, let accuracy, let threshold):
      return "the model of '\(bot)' in \(locale) reached an accuracy of \(percent(accuracy)), "
        + "under its threshold of \(percent(threshold)), and does not serve; add utterances, or "
        + "lower 'validation: {accuracy}' in \(locale).yaml"
    case .tooLong(let count, let limit):
      return "the utterance has \(count) characters, where 1 to \(limit) are allowed"
    case .impossible(let mistake):
      return mistake
    }
  }

  private func list(_ known: [String]) -> String {
    known.isEmpty ? "; there is none" : "; there is \(known.joined(separator: ", "))"
  }

  private func percent(_ share: Double) -> String {
    "\((share * 1000).rounded() / 10) %"
  }
}
