import Conversation
import Sessions

/// All that a hook is told: the question, and the turn in which it is asked.
package struct HookRequest: Sendable {
  package var bot: Bot
  package var session: Session.ID
  package var utterance: Utterance
  package var heard: Heard
  package var state: DialogueState
  package var call: HookCall
  /// The conversation's clock, an ISO 8601 date and time in the bot's time zone. A hook that asked
  /// the machine instead would answer otherwise in a test conversation.
  package var now: String
  /// Lex V2 `Text`, `Speech` or `DTMF`.
  package var inputMode: String
  package var responseContentType: String

  package init(
    bot: Bot, session: Session.ID, utterance: Utterance, heard: Heard, state: DialogueState,
    call: HookCall, now: String, inputMode: String = "Text",
    responseContentType: String = "text/plain; charset=utf-8"
  ) {
    self.bot = bot
    self.session = session
    self.utterance = utterance
    self.heard = heard
    self.state = state
    self.call = call
    self.now = now
    self.inputMode = inputMode
    self.responseContentType = responseContentType
  }
}

extension HookRequest {
  /// The intent that the hook is asked about.
  var intent: Intent { state.session.intent ?? Intent(name: .fallback) }

  var locale: BotLocale? { bot.locales[session.locale] }
}
