import Conversation
import Dialogue
import Testing

@Suite struct HookAnsweringTests {
  private let own = Message(.plainText("…"))

  /// A talk in which the fulfilment hook of RentCar has just been called.
  private func calling(_ bot: Fixture) throws -> (talk: Talk, call: HookCall) {
    var talk = try bot.talk()
    let call = try #require(talk.hear(.clear("RentCar", slots: ["Car": .said("van")])).call)
    return (talk, call)
  }

  private func car(_ state: Intent.State) -> Intent {
    Intent(name: "RentCar", slots: Slots(["Car": .said("van")]), state: state)
  }

  @Test(arguments: Fixture.all)
  func `Close with messages says these alone`(_ bot: Fixture) throws {
    var (talk, call) = try calling(bot)
    let step = talk.answer(
      HookAnswer(dialogAction: .close, intent: car(.fulfilled), messages: [own, own]), call)
    #expect(step.messages == [own, own])
    #expect(step.intent?.state == .fulfilled)
    #expect(step.dialogAction == .close)
  }

  @Test(arguments: Fixture.all)
  func `Close without messages says what the bot has for that end`(_ bot: Fixture) throws {
    for (state, text) in [(Intent.State.fulfilled, "rented"), (.failed, "notRented")] {
      var (talk, call) = try calling(bot)
      let step = talk.answer(HookAnswer(dialogAction: .close, intent: car(state)), call)
      let particled = bot.text(text, ["Car": "van"]).replacingOccurrences(of: "이(가)", with: "이")
      #expect(step.texts == [particled])
      #expect(step.intent?.state == state)
    }
  }

  @Test func `Close keeps the state InProgress that Lex allows`() throws {
    var (talk, call) = try calling(.english)
    let step = talk.answer(HookAnswer(dialogAction: .close, intent: car(.inProgress)), call)
    #expect(step.intent?.state == .inProgress)
    #expect(step.dialogAction == .close)
    #expect(talk.dialogue.expectation(in: talk.state) == .anything)
  }

  @Test func `Close with the intent as it was given, or with none, is a success`() throws {
    for intent in [car(.readyForFulfillment), nil] {
      var (talk, call) = try calling(.english)
      let step = talk.answer(HookAnswer(dialogAction: .close, intent: intent), call)
      #expect(step.intent?.state == .fulfilled)
    }
  }

  @Test func `Delegate fulfils, and its messages are ignored`() throws {
    var (talk, call) = try calling(.english)
    let step = talk.answer(HookAnswer(dialogAction: .delegate, messages: [own]), call)
    #expect(step.texts == ["Your van is waiting."])
    #expect(step.intent?.state == .fulfilled)
  }

  @Test(arguments: Fixture.all)
  func `Delegate with a failed intent fails`(_ bot: Fixture) throws {
    var (talk, call) = try calling(bot)
    let step = talk.answer(HookAnswer(dialogAction: .delegate, intent: car(.failed)), call)
    #expect(step.texts == [bot.text("notRented")])
    #expect(step.intent?.state == .failed)
  }

  @Test func `Delegate asks again for a required slot that was cleared`() throws {
    var (talk, call) = try calling(.english)
    let cleared = Intent(name: "RentCar", slots: Slots(names: ["Car"]))
    let step = talk.answer(HookAnswer(dialogAction: .delegate, intent: cleared), call)
    #expect(step.dialogAction == .elicitSlot("Car"))
    #expect(step.intent?.slots["Car"] == nil)
    #expect(step.intent?.state == .inProgress)
  }

  @Test func `Delegate goes on from the slots that were returned`() throws {
    var talk = try Fixture.english.talk()
    let call = try #require(talk.hear(.clear("Plan")).call)
    let filled = Intent(name: "Plan", slots: Slots(["Day": .said("2026-03-06")]))
    let step = talk.answer(HookAnswer(dialogAction: .delegate, intent: filled), call)
    #expect(step.dialogAction == .elicitSlot("Hour"))
  }

  @Test func `Delegate with another intent goes on with that`() throws {
    var talk = try Fixture.english.talk()
    _ = talk.hear(.clear("Hello"))
    let call = try #require(talk.hear(.clear("RentCar", slots: ["Car": .said("van")])).call)
    let other = Intent(name: "BookHotel", slots: Slots(["City": .said("Paris")]))
    let step = talk.answer(HookAnswer(dialogAction: .delegate, intent: other), call)
    #expect(step.texts == ["How many nights in Paris?"])
    #expect(step.intent?.slots.names == ["City", "Guests", "Nights"])
    #expect(step.rules.contains("switch intent"))
  }

  @Test(arguments: Fixture.all)
  func `ElicitSlot asks with its messages, or with the slot's prompt`(_ bot: Fixture) throws {
    for messages in [[], [own]] {
      var talk = try bot.talk()
      let call = try #require(talk.hear(.clear("Plan", slots: ["Day": .said("x")])).call)
      let cleared = Intent(name: "Plan", slots: Slots(names: ["Day"]))
      let step = talk.answer(
        HookAnswer(dialogAction: .elicitSlot("Day"), intent: cleared, messages: messages), call)
      #expect(step.texts == [messages.isEmpty ? bot.text("day") : "…"])
      #expect(step.dialogAction == .elicitSlot("Day"))
      #expect(step.intent?.slots["Day"] == nil)
      #expect(step.next == .reply)
    }
  }

  @Test func `ElicitSlot after a yes makes the intent be confirmed again`() throws {
    var talk = try Fixture.english.talk()
    let delegate = HookAnswer(dialogAction: .delegate)
    let slots: [Slot.Name: SlotValue] = ["Day": .said("2026-03-06"), "Hour": .said("10:00")]
    _ = talk.answer(delegate, try #require(talk.hear(.clear("Plan", slots: slots)).call))
    let asked = HookAnswer(dialogAction: .elicitSlot("Hour"), messages: [own])
    _ = talk.answer(asked, try #require(talk.hear(.unclear(confirmation: .yes)).call))
    let call = try #require(talk.hear(.answering(.said("11:00"))).call)
    #expect(talk.answer(delegate, call).dialogAction == .confirmIntent)
  }

  @Test func `ElicitSlot may ask for a slot of another intent`() throws {
    var (talk, call) = try calling(.english)
    let step = talk.answer(
      HookAnswer(dialogAction: .elicitSlot("City"), intent: Intent(name: "BookHotel")), call)
    #expect(step.intent?.name == "BookHotel")
    #expect(talk.dialogue.expectation(in: talk.state) == .slot("City", of: "BookHotel"))
  }

  @Test(arguments: Fixture.all)
  func `ConfirmIntent without messages uses the bot's prompt, or its own`(_ bot: Fixture) throws {
    var (talk, call) = try calling(bot)
    let step = talk.answer(HookAnswer(dialogAction: .confirmIntent), call)
    let own = try LocaleData(locale: bot.locale.locale, neededBy: "HotelBot").messages.confirm
    #expect(step.texts == own)
    #expect(step.dialogAction == .confirmIntent)
    #expect(talk.hear(.unclear(confirmation: .yes)).call?.source == .fulfillment)
  }

  @Test func `ConfirmIntent with messages says them, and forgets an earlier answer`() throws {
    var (talk, call) = try calling(.english)
    var confirmed = car(.inProgress)
    confirmed.confirmationState = .confirmed
    let step = talk.answer(
      HookAnswer(dialogAction: .confirmIntent, intent: confirmed, messages: [own]), call)
    #expect(step.messages == [own])
    #expect(step.intent?.confirmationState == Intent.ConfirmationState.none)
  }

  @Test func `a question that only the hook asks is asked again in its words`() throws {
    for intent in [Intent(name: "RentCar"), Intent(name: "BookHotel")] {
      var (talk, call) = try calling(.english)
      _ = talk.answer(
        HookAnswer(dialogAction: .confirmIntent, intent: intent, messages: [own, own]), call)
      for attempt in 1...2 {
        let step = talk.hear(.unclear())
        #expect(step.messages == [own, own])
        #expect(step.state.attempt == attempt)
      }
      #expect(talk.hear(.unclear()).intent?.state == .failed)
    }
  }

  @Test func `ElicitIntent waits for anything`() throws {
    var (talk, call) = try calling(.english)
    let step = talk.answer(HookAnswer(dialogAction: .elicitIntent, messages: [own]), call)
    #expect(step.messages == [own])
    #expect(step.dialogAction == .elicitIntent)
    #expect(talk.dialogue.expectation(in: talk.state) == .anything)
  }

  @Test func `replaces the attributes and contexts that are given, and keeps the others`() throws {
    var (talk, call) = try calling(.english)
    talk.state.session.sessionAttributes = ["a": "1", "b": "2"]
    let context = ActiveContext(
      name: "rented", timeToLive: .init(timeToLiveInSeconds: 90, turnsToLive: 5))
    var step = talk.answer(HookAnswer(dialogAction: .close, activeContexts: [context]), call)
    #expect(step.state.session.sessionAttributes == ["a": "1", "b": "2"])
    #expect(step.state.session.activeContexts == [context])
    step = talk.answer(HookAnswer(dialogAction: .close, sessionAttributes: ["c": "3"]), call)
    #expect(step.state.session.sessionAttributes == ["c": "3"])
    #expect(step.state.session.activeContexts == [context])
  }

  @Test func `an intent without slots keeps them, and one without confirmation keeps that`() throws
  {
    var talk = try Fixture.english.talk()
    let slots: [Slot.Name: SlotValue] = ["Day": .said("2026-03-06"), "Hour": .said("10:00")]
    let delegate = HookAnswer(dialogAction: .delegate, intent: Intent(name: "Plan"))
    _ = talk.answer(delegate, try #require(talk.hear(.clear("Plan", slots: slots)).call))
    let call = try #require(talk.hear(.unclear(confirmation: .yes)).call)
    let step = talk.answer(delegate, call)
    #expect(step.call?.source == .fulfillment)
    #expect(step.intent?.slots.filled == slots)
  }

  @Test func `leaves aside a slot that the intent does not have`() throws {
    var (talk, call) = try calling(.english)
    let odd = Intent(name: "RentCar", slots: Slots(["Colour": .said("red")]))
    let step = talk.answer(HookAnswer(dialogAction: .delegate, intent: odd), call)
    #expect(step.rules.contains("leave aside"))
    #expect(step.intent?.slots.names == ["Car"])
    #expect(step.intent?.state == .fulfilled)
  }

  @Test func `fails on an intent that the bot does not have, and names what it has`() throws {
    var (talk, call) = try calling(.english)
    let step = talk.answer(
      HookAnswer(dialogAction: .close, intent: Intent(name: "RentBike")), call)
    #expect(step.intent?.state == .failed)
    #expect(step.intent?.name == "RentCar")
    #expect(
      step.trace.entries.first?.detail == "garage: sessionState.intent.name is 'RentBike', "
        + "expected one of the bot's: BookHotel, RentCar, Plan, LeaveNote, Hello")
  }

  @Test func `fails on a slot that the intent does not have, and names what it has`() throws {
    var (talk, call) = try calling(.english)
    let step = talk.answer(HookAnswer(dialogAction: .elicitSlot("Color")), call)
    #expect(step.intent?.state == .failed)
    #expect(
      step.trace.entries.first?.detail
        == "garage: sessionState.dialogAction.slotToElicit is 'Color', "
        + "expected a slot of RentCar: Car")
  }
}

@Suite struct PutSessionTests {
  @Test(arguments: Fixture.all)
  func `lets the bot speak first`(_ bot: Fixture) throws {
    var talk = try bot.talk()
    let hi = Message(.plainText("…"))
    let step = talk.step(
      .sessionPut(
        HookAnswer(
          dialogAction: .delegate, intent: Intent(name: "RentCar"),
          sessionAttributes: ["tier": "gold"], messages: [hi])))
    #expect(step.messages.first == hi)
    #expect(step.messages.count == 2)
    #expect(step.dialogAction == .elicitSlot("Car"))
    #expect(step.state.session.sessionAttributes == ["tier": "gold"])
  }

  @Test func `puts the conversation where the client says`() throws {
    var talk = try Fixture.english.talk()
    let intent = Intent(name: "BookHotel", slots: Slots(["City": .said("Paris")]))
    let step = talk.step(
      .sessionPut(HookAnswer(dialogAction: .elicitSlot("Nights"), intent: intent)))
    #expect(step.texts == ["How many nights in Paris?"])
  }

  @Test func `waits for anything without an intent`() throws {
    var talk = try Fixture.english.talk()
    let step = talk.step(.sessionPut(HookAnswer(dialogAction: .elicitIntent)))
    #expect(step.dialogAction == .elicitIntent)
    #expect(!step.messages.isEmpty)
  }

  @Test func `says nothing of its own when the client closes`() throws {
    var talk = try Fixture.english.talk()
    let done = Intent(name: "Hello", state: .fulfilled)
    let step = talk.step(.sessionPut(HookAnswer(dialogAction: .close, intent: done)))
    #expect(step.messages.isEmpty)
    #expect(step.intent?.state == .fulfilled)
    #expect(step.dialogAction == .close)
  }

  @Test func `leaves the session as it is when the intent is unknown`() throws {
    var talk = try Fixture.english.talk()
    let step = talk.step(
      .sessionPut(HookAnswer(dialogAction: .delegate, intent: Intent(name: "Nope"))))
    #expect(step.rules == ["refuse session"])
    #expect(step.intent == nil)
  }
}
