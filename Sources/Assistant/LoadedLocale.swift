import Conversation
import Dialogue
import SlotTypes
import Understanding

/// One bot in one locale, ready to answer.
package struct LoadedLocale: Sendable {
  package let bot: Bot
  package let locale: BotLocale
  package let slotTypes: SlotTypes
  package let understanding: Understanding
  package let dialogue: Dialogue

  package var id: BotLocale.ID { BotLocale.ID(bot: bot.id, locale: locale.locale) }
}
