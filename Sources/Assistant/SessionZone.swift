import Conversation
import Foundation
import SlotTypes

/// In which zone a session's "tomorrow" is meant.
package enum SessionZone {
  /// The attribute by which a client tells its user's zone, of the request or of the session.
  package static let attribute = "x-amz-lex:time-zone"

  /// The zone of the request, or else of the session, the locale, or the bot. A name that is no
  /// zone's is passed over; nil: nobody says, and the machine's zone holds.
  package static func name(
    for utterance: Utterance, in session: SessionState, of locale: BotLocale, _ bot: Bot
  ) -> String? {
    first(of: [utterance.requestAttributes[attribute], session.sessionAttributes[attribute]])
      ?? name(of: locale, bot)
  }

  /// The zone where nobody is known: of the locale, or else of the bot.
  package static func name(of locale: BotLocale, _ bot: Bot) -> String? {
    first(of: [locale.timeZone, bot.timeZone])
  }

  private static func first(of names: [String?]) -> String? {
    names.lazy.compactMap { $0 }.first { TimeZone(identifier: $0) != nil }
  }
}

extension LoadedLocale {
  /// What the clock shows now where nobody is known.
  package var now: ReferenceTime { .now(in: SessionZone.name(of: locale, bot)) }

  /// What the clock shows where the user is.
  func reference(
    at now: Date, for utterance: Utterance, in session: SessionState
  ) -> ReferenceTime {
    ReferenceTime(now, in: SessionZone.name(for: utterance, in: session, of: locale, bot))
  }
}
