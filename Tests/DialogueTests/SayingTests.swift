import Conversation
import Dialogue
import Testing

@Suite struct SayingTests {
  @Test func `draws every variant, by the seed`() throws {
    var said: Set<String> = []
    for seed in 0..<20 as Range<UInt64> {
      var talk = try Fixture.english.talk(seed: seed)
      said.formUnion(talk.hear(.clear("BookHotel")).texts)
    }
    #expect(said == ["Which city?", "What city will it be?"])
  }

  @Test func `draws every variant, by the turn`() throws {
    var bot = Fixture.english
    bot.locale.intents[4].fulfillment.say = ["a", "b", "c", "d"]
    var talk = try bot.talk()
    var said: Set<String> = []
    for _ in 0..<40 { said.formUnion(talk.hear(.clear("Hello")).texts) }
    #expect(said == ["a", "b", "c", "d"])
  }

  @Test func `never says the same twice in a row while there are other words`() throws {
    var bot = Fixture.english
    bot.locale.fallback.say = ["a", "b", "c"]
    for seed in 0..<20 as Range<UInt64> {
      var talk = try bot.talk(seed: seed)
      var last = ""
      for _ in 0..<20 {
        let text = talk.hear(.unclear()).texts.joined()
        #expect(text != last)
        last = text
      }
    }
  }

  @Test func `remembers what was said across the steps of a turn that says nothing`() throws {
    var talk = try Fixture.english.talk()
    let said = talk.hear(.clear("Hello")).messages
    #expect(talk.hear(.clear("RentCar", slots: ["Car": .said("van")])).state.lastMessages == said)
  }
}
