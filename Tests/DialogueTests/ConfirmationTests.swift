import Conversation
import Dialogue
import Testing

@Suite struct ConfirmationTests {
  /// A talk in which "three nights in Paris?" has just been asked.
  private func asking(_ bot: Fixture = .english) throws -> Talk {
    var talk = try bot.talk()
    _ = talk.hear(
      .clear("BookHotel", slots: ["City": .said(bot.words.city), "Nights": .said("3")]))
    return talk
  }

  @Test(arguments: Fixture.all)
  func `ends the intent when it is declined`(_ bot: Fixture) throws {
    var talk = try asking(bot)
    let step = talk.hear(.unclear(confirmation: .no))
    #expect(step.texts == [bot.text("declined")])
    #expect(step.dialogAction == .close)
    #expect(step.intent?.state == .failed)
    #expect(step.intent?.confirmationState == .denied)
  }

  @Test(arguments: Fixture.all)
  func `asks again, and gives up when the retries are used up`(_ bot: Fixture) throws {
    var talk = try asking(bot)
    let values = ["City": bot.words.city, "Nights": "3"]
    var said = talk.state.lastMessages
    for attempt in 1...2 {
      let step = talk.hear(.unclear(bot.words.nonsense))
      #expect([bot.text("sure", values), bot.text("sure2", values)].contains(step.texts.first))
      #expect(step.messages != said)
      #expect(step.state.attempt == attempt)
      said = step.messages
    }
    let step = talk.hear(.unclear(bot.words.nonsense))
    #expect(step.texts == [bot.text("sorry")])
    #expect(step.intent?.state == .failed)
    #expect(step.dialogAction == .close)
  }

  @Test func `switches to another intent that is clearly meant`() throws {
    var talk = try asking()
    #expect(talk.hear(.clear("RentCar")).dialogAction == .elicitSlot("Car"))
  }

  @Test func `takes yes and no before any other intent`() throws {
    var talk = try asking()
    #expect(talk.hear(.clear("RentCar", confirmation: .yes)).intent?.state == .fulfilled)
  }

  @Test(arguments: Fixture.all, [Heard.Confirmation.no, nil])
  func `takes a correction, and confirms anew`(_ bot: Fixture, _ answer: Heard.Confirmation?)
    throws
  {
    var talk = try asking(bot)
    _ = talk.hear(.unclear())
    let step = talk.hear(
      .clear(
        "BookHotel", "…, \(bot.words.otherCity)", confidence: 0.5,
        slots: ["City": .said(bot.words.otherCity)], confirmation: answer))
    #expect(step.dialogAction == .confirmIntent)
    #expect(step.intent?.slots["City"] == .said(bot.words.otherCity))
    #expect(step.texts.first?.contains(bot.words.otherCity) == true)
    #expect(step.state.attempt == 0)
  }

  @Test func `books no other thing than was confirmed: yes, but …`() throws {
    var talk = try asking()
    let step = talk.hear(
      .clear("BookHotel", "yes but four", slots: ["Nights": .said("4")], confirmation: .yes))
    #expect(step.dialogAction == .confirmIntent)
    #expect(step.intent?.slots["Nights"] == .said("4"))
  }

  @Test func `does not take a yes that is also a number for a correction`() throws {
    var talk = try asking(.korean)
    let step = talk.hear(
      .clear(
        "BookHotel", "네", slots: ["Nights": .said("네", meaning: "4")], confirmation: .yes))
    #expect(step.intent?.state == .fulfilled)
    #expect(step.intent?.slots["Nights"] == .said("3"))
  }

  @Test func `a yes is a yes where a value was hardly heard`() throws {
    var talk = try asking()
    let step = talk.hear(
      .clear(
        "BookHotel", "yes four", confidence: 0.5, slots: ["Nights": .said("4")],
        confirmation: .yes))
    #expect(step.intent?.state == .fulfilled)
    #expect(step.intent?.slots["Nights"] == .said("3"))
  }

  @Test func `a yes that repeats a value is a yes`() throws {
    var talk = try asking()
    let step = talk.hear(
      .clear("BookHotel", "yes, Paris", slots: ["City": .said("Paris")], confirmation: .yes))
    #expect(step.intent?.state == .fulfilled)
  }

  @Test(arguments: Fixture.all)
  func `has words of its own for a refusal`(_ bot: Fixture) throws {
    var silent = bot
    silent.locale.intents[0].confirmation?.declined = []
    var talk = try asking(silent)
    let own = try LocaleData(locale: bot.locale.locale, neededBy: "HotelBot").messages.declined
    #expect(talk.hear(.unclear(confirmation: .no)).texts == own)
  }
}
