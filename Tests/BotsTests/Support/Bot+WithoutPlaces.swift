import Conversation

extension Bot {
  /// The bot alone, without where it was read from.
  var withoutPlaces: Bot {
    var bot = self
    bot.folder = ""
    bot.locales = bot.locales.mapValues(\.withoutPlaces)
    return bot
  }
}

extension BotLocale {
  var withoutPlaces: BotLocale {
    let nowhere = SourceLocation(file: "", line: 1, column: 1)
    var locale = self
    locale.file = ""
    for intent in locale.intents.indices {
      locale.intents[intent].location = nowhere
      for index in locale.intents[intent].utterances.indices {
        locale.intents[intent].utterances[index].location = nowhere
      }
      for index in locale.intents[intent].slots.indices {
        locale.intents[intent].slots[index].location = nowhere
      }
    }
    for index in locale.slotTypes.indices { locale.slotTypes[index].location = nowhere }
    return locale
  }
}
