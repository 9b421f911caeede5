import Conversation
import Dialogue
import Testing

@Suite struct ElicitationTests {
  @Test(arguments: Fixture.all)
  func `fails a slot with two retries that is refused three times`(_ bot: Fixture) throws {
    var talk = try bot.talk()
    _ = talk.hear(.clear("BookHotel", slots: ["City": .said(bot.words.city)]))
    for attempt in 1...2 {
      let step = talk.hear(.unclear(bot.words.nonsense))
      #expect(step.texts == [bot.text("nightsAgain")])
      #expect(step.dialogAction == .elicitSlot("Nights"))
      #expect(step.state.attempt == attempt)
    }
    let step = talk.hear(.unclear(bot.words.nonsense))
    #expect(step.texts == [bot.text("nightsFailed")])
    #expect(step.dialogAction == .close)
    #expect(step.intent?.state == .failed)
    #expect(step.state.attempt == 0)
  }

  @Test(arguments: Fixture.all)
  func `asks again in other words where the prompt has variants`(_ bot: Fixture) throws {
    for seed in 0..<20 as Range<UInt64> {
      var talk = try bot.talk(seed: seed)
      let first = talk.hear(.clear("BookHotel")).texts
      let second = talk.hear(.unclear(bot.words.nonsense)).texts
      #expect(Set(first + second) == [bot.text("city"), bot.text("city2")])
    }
  }

  @Test func `repeats a prompt that has no other words`() throws {
    var talk = try Fixture.english.talk()
    let first = talk.hear(.clear("RentCar"))
    #expect(talk.hear(.unclear()).messages == first.messages)
  }

  @Test(arguments: Fixture.all)
  func `says the fallback's message where a slot has none for its failure`(_ bot: Fixture) throws {
    var talk = try bot.talk()
    _ = talk.hear(.clear("BookHotel"))
    _ = talk.hear(.unclear())
    let step = talk.hear(.unclear())
    #expect(step.texts == [bot.text("sorry")])
    #expect(step.intent?.state == .failed)
  }

  @Test func `does not retry a slot that allows none`() throws {
    var strict = Fixture.english
    strict.locale.intents[0].slots[0].retries = 0
    var talk = try strict.talk()
    _ = talk.hear(.clear("BookHotel"))
    #expect(talk.hear(.unclear()).intent?.state == .failed)
  }

  @Test func `counts the attempts of each slot by themselves`() throws {
    var talk = try Fixture.english.talk()
    _ = talk.hear(.clear("BookHotel"))
    _ = talk.hear(.unclear())
    #expect(talk.hear(.answering(.said("Paris"))).state.attempt == 0)
    #expect(talk.hear(.unclear()).state.attempt == 1)
  }

  @Test(arguments: Fixture.all)
  func `asks in its own words for a slot without a prompt`(_ bot: Fixture) throws {
    var silent = bot
    silent.locale.intents[0].slots[0].prompt = []
    var talk = try silent.talk()
    let text = try #require(talk.hear(.clear("BookHotel")).texts.first)
    #expect(text.contains("City"))
  }

  @Test func `says why in the trace`() throws {
    var talk = try Fixture.english.talk()
    _ = talk.hear(.clear("BookHotel", slots: ["City": .said("Paris")]))
    let details = talk.hear(.unclear()).trace.entries.map { "\($0.rule): \($0.detail)" }
    #expect(
      details == [
        "ask again: Nights was not understood, retry 1 of 2", "elicit slot: Nights",
        "say: BookHotel.Nights.retry, variant 1 of 1",
      ])
  }
}
