import Conversation
import Dialogue
import Testing

@Suite struct HearingTests {
  @Test(arguments: Fixture.all)
  func `starts the best intent with the slots that were heard`(_ bot: Fixture) throws {
    var talk = try bot.talk()
    let city = bot.words.city
    let step = talk.hear(.clear("BookHotel", slots: ["City": .said(city)]))
    #expect(step.intent?.name == "BookHotel")
    #expect(step.intent?.slots["City"] == .said(city))
    #expect(step.texts == [bot.text("nights", ["City": city])])
    #expect(step.rules == ["start intent", "fill slot", "elicit slot", "say"])
  }

  @Test func `asks nothing when all was said at once`() throws {
    var talk = try Fixture.english.talk()
    let slots: [Slot.Name: SlotValue] = ["City": .said("Paris"), "Nights": .said("3")]
    #expect(talk.hear(.clear("BookHotel", slots: slots)).dialogAction == .confirmIntent)
  }

  @Test func `leaves aside a slot that the intent does not have`() throws {
    var talk = try Fixture.english.talk()
    let step = talk.hear(.clear("BookHotel", slots: ["Stars": .said("4")]))
    #expect(step.intent?.slots.names == ["City", "Guests", "Nights"])
  }

  @Test func `never asks for an optional slot, but fills it`() throws {
    var talk = try Fixture.english.talk()
    _ = talk.hear(.clear("BookHotel", slots: ["Guests": .said("2")]))
    _ = talk.hear(.answering(.said("Paris")))
    let step = talk.hear(.answering(.said("3")))
    #expect(step.dialogAction == .confirmIntent)
    #expect(step.intent?.slots["Guests"] == .said("2"))
  }

  @Test(arguments: Fixture.all)
  func `falls back when nothing is understood`(_ bot: Fixture) throws {
    var talk = try bot.talk()
    let step = talk.hear(.unclear(bot.words.nonsense))
    #expect(step.texts == [bot.text("sorry")])
    #expect(step.dialogAction == .elicitIntent)
    #expect(step.intent?.name == .fallback)
  }

  @Test(arguments: Fixture.all)
  func `has words of its own where the bot has none to fall back on`(_ bot: Fixture) throws {
    var silent = bot
    silent.locale.fallback.say = []
    var talk = try silent.talk()
    let own = try LocaleData(locale: bot.locale.locale, neededBy: "HotelBot").messages.fallback
    #expect(own.contains(talk.hear(.unclear()).texts.first ?? ""))
  }

  @Test func `falls back when an intent is understood that the bot does not have`() throws {
    var talk = try Fixture.english.talk()
    #expect(talk.hear(.clear("OrderPizza")).rules.first == "fall back")
  }

  @Test func `falls back when there is no interpretation at all`() throws {
    var talk = try Fixture.english.talk()
    #expect(talk.hear(Heard(utterance: "?")).dialogAction == .elicitIntent)
  }

  @Test func `fills other empty slots that an answer speaks of`() throws {
    var talk = try Fixture.english.talk()
    _ = talk.hear(.clear("BookHotel"))
    let step = talk.hear(
      .clear(
        "BookHotel", "Paris for three nights", slots: ["Nights": .said("three", meaning: "3")],
        answer: .said("Paris")))
    #expect(step.intent?.slots.filled.keys.sorted() == ["City", "Nights"])
    #expect(step.dialogAction == .confirmIntent)
  }

  @Test func `does not use the words of the answer for another slot too`() throws {
    var talk = try Fixture.english.talk()
    _ = talk.hear(.clear("BookHotel", slots: ["City": .said("Paris")]))
    let step = talk.hear(
      .clear(
        "BookHotel", "three", slots: ["Guests": .said("three", meaning: "3")],
        answer: .said("three", meaning: "3")))
    #expect(step.intent?.slots["Nights"] == .said("three", meaning: "3"))
    #expect(step.intent?.slots["Guests"] == nil)
  }

  @Test func `does not overwrite a slot that was not asked for`() throws {
    var talk = try Fixture.english.talk()
    _ = talk.hear(.clear("BookHotel", slots: ["City": .said("Paris")]))
    let step = talk.hear(
      .clear("BookHotel", "3 in Rome", slots: ["City": .said("Rome")], answer: .said("3")))
    #expect(step.intent?.slots["City"] == .said("Paris"))
  }

  @Test func `takes over what is said anew in place of an answer`() throws {
    var talk = try Fixture.english.talk()
    _ = talk.hear(.clear("BookHotel", slots: ["City": .said("Paris")]))
    let step = talk.hear(.clear("BookHotel", "a hotel in Rome", slots: ["City": .said("Rome")]))
    #expect(step.texts == ["How many nights in Rome?"])
    #expect(step.state.attempt == 0)
  }

  @Test func `does not take over what is hardly of the intent`() throws {
    var talk = try Fixture.english.talk()
    _ = talk.hear(.clear("BookHotel", slots: ["City": .said("Paris")]))
    let step = talk.hear(.clear("BookHotel", confidence: 0.5, slots: ["City": .said("Rome")]))
    #expect(step.intent?.slots["City"] == .said("Paris"))
    #expect(step.state.attempt == 1)
  }

  @Test func `asks the same slot anew when only others were heard`() throws {
    var talk = try Fixture.english.talk()
    _ = talk.hear(.clear("BookHotel"))
    _ = talk.hear(.unclear())
    let step = talk.hear(.clear("BookHotel", "for 3 nights", slots: ["Nights": .said("3")]))
    #expect(step.dialogAction == .elicitSlot("City"))
    #expect(step.state.attempt == 0)
  }

  @Test(arguments: Fixture.all)
  func `keeps an ambiguous value, and says it in the user's words`(_ bot: Fixture) throws {
    var talk = try bot.talk()
    let hour = SlotValue(
      originalValue: "10", interpretedValue: nil, resolvedValues: ["10:00", "22:00"])
    var chatty = bot
    chatty.locale.intents[2].hook = nil
    chatty.locale.intents[2].confirmation?.prompt = "{Hour}?"
    talk.dialogue = try chatty.dialogue()
    _ = talk.hear(.clear("Plan", slots: ["Day": .said("2026-03-06")]))
    let step = talk.hear(.answering(hour))
    #expect(step.intent?.slots["Hour"] == hour)
    #expect(step.texts == ["10?"])
  }
}
