import Conversation
import Dialogue
import Testing

@Suite struct CommandsTests {
  private func asking(_ bot: Fixture) throws -> Talk {
    var talk = try bot.talk()
    _ = talk.hear(.clear("BookHotel"))
    return talk
  }

  private func own(_ bot: Fixture) throws -> OwnMessages {
    try LocaleData(locale: bot.locale.locale, neededBy: "HotelBot").messages
  }

  @Test(arguments: Fixture.all)
  func `help quotes what can be said`(_ bot: Fixture) throws {
    var talk = try bot.talk()
    let step = talk.hear(.unclear(command: .help))
    let text = try #require(step.texts.first)
    for example in ["hotel X", "rent a sedan", "hello"] { #expect(text.contains(example)) }
    #expect(step.dialogAction == .elicitIntent)
  }

  @Test(arguments: Fixture.all)
  func `help in a question is followed by the question, and costs no attempt`(_ bot: Fixture)
    throws
  {
    var talk = try asking(bot)
    let question = talk.state.lastMessages
    let step = talk.hear(.unclear(command: .help))
    #expect(step.messages.count == 2)
    #expect(Array(step.messages.dropFirst()) == question)
    #expect(step.dialogAction == .elicitSlot("City"))
    #expect(step.state.attempt == 0)
  }

  @Test(arguments: Fixture.all)
  func `help is in the bot's words where it has an intent for it`(_ bot: Fixture) throws {
    var talk = try asking(bot)
    let question = talk.state.lastMessages
    let step = talk.hear(.clear("Hello", command: .help))
    #expect(step.texts.first == bot.text("hello"))
    #expect(Array(step.messages.dropFirst()) == question)
    #expect(step.intent?.name == "BookHotel")
  }

  @Test(arguments: Fixture.all)
  func `cancel drops the intent`(_ bot: Fixture) throws {
    var talk = try asking(bot)
    let step = talk.hear(.unclear(command: .cancel))
    #expect(step.texts == (try own(bot).cancelled))
    #expect(step.dialogAction == .close)
    #expect(step.intent?.state == .failed)
    #expect(talk.dialogue.expectation(in: talk.state) == .anything)
  }

  @Test(arguments: Fixture.all)
  func `cancel without anything under way says so`(_ bot: Fixture) throws {
    var talk = try bot.talk()
    #expect(talk.hear(.unclear(command: .cancel)).texts == (try own(bot).nothingToCancel))
  }

  @Test(arguments: Fixture.all)
  func `repeat says the last messages again`(_ bot: Fixture) throws {
    var talk = try asking(bot)
    let question = talk.state.lastMessages
    _ = talk.hear(.unclear(command: .help))
    for _ in 1...2 {
      let step = talk.hear(.unclear(command: .repeat))
      #expect(step.messages == question)
      #expect(step.dialogAction == .elicitSlot("City"))
    }
  }

  @Test(arguments: Fixture.all)
  func `repeat after the end repeats the end, once for the client`(_ bot: Fixture) throws {
    var talk = try bot.talk()
    let said = talk.hear(.clear("Hello")).messages
    let step = talk.hear(.unclear(command: .repeat))
    #expect(step.messages == said)
    #expect(step.intent == nil)
    #expect(step.dialogAction == .elicitIntent)
  }

  @Test(arguments: Fixture.all)
  func `repeat before anything was said says so`(_ bot: Fixture) throws {
    var talk = try bot.talk()
    #expect(talk.hear(.unclear(command: .repeat)).texts == (try own(bot).nothingToRepeat))
  }

  @Test(arguments: Fixture.all)
  func `start over forgets the intent and the attributes`(_ bot: Fixture) throws {
    var talk = try asking(bot)
    talk.state.session.sessionAttributes = ["tier": "gold"]
    let step = talk.hear(.unclear(command: .startOver))
    #expect(step.texts == (try own(bot).startedOver))
    #expect(step.intent == nil)
    #expect(step.state.session.sessionAttributes.isEmpty)
    #expect(step.dialogAction == .elicitIntent)
  }

  @Test func `a command's words are the bot's where its intent claims them`() throws {
    var talk = try Fixture.english.talk()
    #expect(talk.hear(.clear("RentCar", command: .cancel)).dialogAction == .elicitSlot("Car"))
  }

  @Test func `a command is obeyed where an intent is merely likely`() throws {
    var talk = try Fixture.english.talk()
    let step = talk.hear(.clear("RentCar", "cancel", confidence: 0.85, command: .cancel))
    #expect(step.intent == nil)
  }

  @Test func `an intent that lists the words claims them, however sure`() throws {
    var talk = try Fixture.english.talk()
    let step = talk.hear(.clear("Hello", "Hello!", confidence: 0.5, command: .help))
    #expect(step.intent?.name == "Hello")
  }

  @Test func `a command's words answer a confirmation first`() throws {
    var talk = try Fixture.english.talk()
    _ = talk.hear(.clear("BookHotel", slots: ["City": .said("Paris"), "Nights": .said("3")]))
    let step = talk.hear(.unclear(confirmation: .no, command: .cancel))
    #expect(step.intent?.confirmationState == .denied)
  }

  @Test func `a command's words are a slot's value where that is listed`() throws {
    var bot = Fixture.english
    bot.locale.slotTypes[0].values.append(.init(canonical: "help"))
    var talk = try bot.talk()
    _ = talk.hear(.clear("RentCar"))
    let step = talk.hear(.unclear("help", answer: .said("help"), command: .help))
    #expect(step.call?.hook == "garage")
  }

  @Test func `help asks anew where a client has put the question silently`() throws {
    var talk = try Fixture.english.talk()
    talk.state.session.intent = Intent(name: "RentCar")
    talk.state.session.dialogAction = .elicitSlot("Car")
    let step = talk.hear(.unclear(command: .help))
    #expect(step.texts.last == "Which car: sedan, van?")
  }
}
