import Conversation
import Dialogue
import Testing

@Suite struct FulfillmentTests {
  @Test(arguments: Fixture.all)
  func `fulfils by itself without a hook`(_ bot: Fixture) throws {
    var talk = try bot.talk()
    let step = talk.hear(.clear("Hello"))
    #expect(step.texts == [bot.text("hello")])
    #expect(step.intent?.state == .fulfilled)
    #expect(step.dialogAction == .close)
  }

  @Test func `asks the hook with the intent ready for fulfilment`() throws {
    var talk = try Fixture.english.talk()
    let step = talk.hear(.clear("RentCar", slots: ["Car": .said("van")]))
    #expect(step.call?.hook == "garage")
    #expect(step.call?.source == .fulfillment)
    #expect(step.call?.proposal == nil)
    #expect(step.intent?.state == .readyForFulfillment)
    #expect(step.messages.isEmpty)
  }

  @Test(arguments: Fixture.all)
  func `says the failure's message when the hook fails`(_ bot: Fixture) throws {
    var talk = try bot.talk()
    let call = try #require(talk.hear(.clear("RentCar", slots: ["Car": .said("van")])).call)
    let step = talk.step(.hookFailed(reason: "timed out after 5 s", for: call))
    #expect(step.texts == [bot.text("notRented")])
    #expect(step.intent?.state == .failed)
    #expect(step.dialogAction == .close)
    #expect(step.trace.entries.first?.detail == "garage: timed out after 5 s")
  }

  @Test(arguments: Fixture.all)
  func `says the fallback's message where there is none for the failure`(_ bot: Fixture) throws {
    var silent = bot
    silent.locale.intents[1].fulfillment.failed = []
    var talk = try silent.talk()
    let call = try #require(talk.hear(.clear("RentCar", slots: ["Car": .said("van")])).call)
    #expect(talk.step(.hookFailed(reason: "", for: call)).texts == [bot.text("sorry")])
  }

  @Test func `an intent that says nothing is fulfilled in silence`() throws {
    var silent = Fixture.english
    silent.locale.intents[4].fulfillment.say = []
    var talk = try silent.talk()
    let step = talk.hear(.clear("Hello"))
    #expect(step.messages.isEmpty)
    #expect(step.intent?.state == .fulfilled)
  }
}
