import Conversation
import Dialogue
import Foundation
import Testing

@Suite struct DialogueTests {
  @Test(arguments: Fixture.all)
  func `takes a booking from the first words to the closing`(_ bot: Fixture) throws {
    var talk = try bot.talk()
    let (city, three) = (bot.words.city, bot.words.three)

    var step = talk.hear(.clear("BookHotel"))
    #expect([bot.text("city"), bot.text("city2")].contains(step.texts.first))
    #expect(step.dialogAction == .elicitSlot("City"))

    step = talk.hear(.answering(.said(city)))
    #expect(step.texts == [bot.text("nights", ["City": city])])
    #expect(step.dialogAction == .elicitSlot("Nights"))

    step = talk.hear(.answering(.said(three, meaning: "3")))
    let values = ["City": city, "Nights": "3"]
    #expect([bot.text("sure", values), bot.text("sure2", values)].contains(step.texts.first))
    #expect(step.dialogAction == .confirmIntent)

    step = talk.hear(.unclear(confirmation: .yes))
    #expect(step.texts == [bot.text("booked", values), bot.text("bye")])
    #expect(step.dialogAction == .close)
    #expect(step.intent?.state == .fulfilled)
    #expect(step.intent?.confirmationState == .confirmed)
    #expect(step.next == .reply)
  }

  @Test func `waits for anything at first`() throws {
    #expect(try Fixture.english.dialogue().expectation(in: DialogueState()) == .anything)
  }

  @Test func `expects what it has asked`() throws {
    var talk = try Fixture.english.talk()
    _ = talk.hear(.clear("BookHotel"))
    #expect(talk.dialogue.expectation(in: talk.state) == .slot("City", of: "BookHotel"))
    _ = talk.hear(.answering(.said("Paris")))
    _ = talk.hear(.answering(.said("3")))
    #expect(talk.dialogue.expectation(in: talk.state) == .confirmation(of: "BookHotel"))
    _ = talk.hear(.unclear(confirmation: .yes))
    #expect(talk.dialogue.expectation(in: talk.state) == .anything)
  }

  @Test func `expects nothing of a question that the bot no longer has`() throws {
    var talk = try Fixture.english.talk()
    talk.state.session.intent = Intent(name: "BookHotel")
    talk.state.session.dialogAction = .elicitSlot("Stars")
    #expect(talk.dialogue.expectation(in: talk.state) == .anything)
    #expect(talk.hear(.clear("Hello")).rules.first == "drop question")
  }

  @Test func `shows every slot of the intent, as Lex does`() throws {
    var talk = try Fixture.english.talk()
    let step = talk.hear(.clear("BookHotel", slots: ["City": .said("Paris")]))
    let json = try JSONEncoder().encode(step.state.session)
    let fields = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let intent = try #require(fields["intent"] as? [String: Any])
    let slots = try #require(intent["slots"] as? [String: Any])
    #expect(slots.keys.sorted() == ["City", "Guests", "Nights"])
    #expect(slots["Nights"] is NSNull)
    #expect(intent["state"] as? String == "InProgress")
    #expect(intent["confirmationState"] as? String == "None")
    #expect((fields["dialogAction"] as? [String: String])?["slotToElicit"] == "Nights")
  }

  @Test func `completes the slots of a session that a client has set`() throws {
    var talk = try Fixture.english.talk()
    talk.state.session.intent = Intent(name: "BookHotel", slots: Slots(["City": .said("Paris")]))
    talk.state.session.dialogAction = .elicitSlot("Nights")
    let step = talk.hear(.unclear())
    #expect(step.intent?.slots.names == ["City", "Guests", "Nights"])
    #expect(step.intent?.slots["City"] == .said("Paris"))
  }

  @Test(arguments: Fixture.all)
  func `gives the same step for the same state, input and seed`(_ bot: Fixture) throws {
    let dialogue = try bot.dialogue()
    for seed in 0..<20 as Range<UInt64> {
      let first = dialogue.step(DialogueState(), .heard(.clear("BookHotel")), seed: seed)
      #expect(first == dialogue.step(DialogueState(), .heard(.clear("BookHotel")), seed: seed))
    }
  }

  @Test func `counts turns, not steps`() throws {
    var talk = try Fixture.english.talk()
    let step = talk.hear(.clear("RentCar", slots: ["Car": .said("van")]))
    #expect(step.state.turn == 1)
    let call = try #require(step.call)
    #expect(talk.answer(HookAnswer(dialogAction: .delegate), call).state.turn == 1)
  }

  @Test func `keeps the attributes when an intent ends, and starts the next afresh`() throws {
    var talk = try Fixture.english.talk()
    talk.state.session.sessionAttributes = ["tier": "gold"]
    _ = talk.hear(.clear("Hello"))
    let step = talk.hear(.clear("BookHotel"))
    #expect(step.state.session.sessionAttributes == ["tier": "gold"])
    #expect(step.intent?.state == .inProgress)
    #expect(!step.rules.contains("switch intent"))
  }
}
