import Conversation
import Dialogue
import Testing

@Suite struct WalkTests {
  @Test func `breaks off two intents whose hooks hand on to each other, and names the loop`() throws
  {
    var bot = Fixture.english
    bot.locale.intents[4].fulfillment.hook = "garage"
    var talk = try bot.talk()
    var step = talk.hear(.clear("Hello"))
    var calls = 0
    while let call = step.call, calls < 1000 {
      calls += 1
      let other: Intent =
        calls.isMultiple(of: 2)
        ? Intent(name: "Hello") : Intent(name: "RentCar", slots: Slots(["Car": .said("van")]))
      step = talk.answer(HookAnswer(dialogAction: .delegate, intent: other), call)
    }
    #expect(calls == 100)
    #expect(step.intent?.state == .failed)
    #expect(step.dialogAction == .close)
    #expect(!step.messages.isEmpty)
    let why = step.trace.entries.first { $0.rule == "break loop" }
    #expect(
      why?.detail == "more than 100 stages in one turn: Hello is being fulfilled → "
        + "RentCar is being fulfilled → Hello is being fulfilled")
  }

  @Test func `counts the stages of a turn, not of a conversation`() throws {
    var talk = try Fixture.english.talk()
    for _ in 0..<200 {
      let call = try #require(talk.hear(.clear("RentCar", slots: ["Car": .said("van")])).call)
      let step = talk.answer(HookAnswer(dialogAction: .delegate), call)
      #expect(step.intent?.state == .fulfilled)
    }
  }
}
