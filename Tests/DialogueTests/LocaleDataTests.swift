import Conversation
import Dialogue
import Foundation
import Testing

@Suite struct LocaleDataTests {
  static let locales: [LocaleID] = ["en-US", "ko-KR"]

  private func data(_ locale: LocaleID) throws -> LocaleData {
    try LocaleData(locale: locale, neededBy: "HotelBot")
  }

  @Test func `is there for each locale`() {
    #expect(LocaleData.available == Self.locales)
  }

  @Test(arguments: Fixture.all)
  func `chooses particles as its examples say`(_ bot: Fixture) throws {
    var bot = bot
    bot.locale.intents[4].slots = [SlotDefinition(name: "City", type: "City")]
    for example in try data(bot.locale.locale).particles.examples {
      bot.locale.intents[4].fulfillment.say = Variants([example.template])
      var talk = try bot.talk()
      let step = talk.hear(.clear("Hello", slots: ["City": .said(example.value)]))
      #expect(step.texts == [example.text])
    }
  }

  @Test func `has the same number of words for everything it says itself`() throws {
    let counts = try Self.locales.map { locale in
      let said = try data(locale).messages
      return [
        said.fallback, said.failed, said.help, said.cancelled, said.nothingToCancel,
        said.nothingToRepeat, said.startedOver, said.declined, said.elicitIntent,
        said.elicitSlot, said.confirm,
      ].map(\.count)
    }
    #expect(counts[0] == counts[1])
    #expect(counts[0].allSatisfy { $0 > 0 })
  }

  @Test func `says which locale is missing, and which are there`() throws {
    let bot = Bot(id: "HOTELBOT01", name: "HotelBot")
    let error = #expect(throws: MissingLocaleData.self) {
      _ = try Dialogue(bot: bot, locale: BotLocale(locale: "xx-XX"))
    }
    let start =
      "bot 'HotelBot' has the locale 'xx-XX', for which dialogue has no texts; "
      + "it has them for: en-US, ko-KR"
    #expect(error?.description.hasPrefix(start) == true)
  }
}
