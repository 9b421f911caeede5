import Conversation
import Dialogue
import Testing

@Suite struct SwitchingTests {
  /// A talk in which `slot` of `intent` has just been asked.
  private func asking(
    _ intent: Intent.Name, slots: [Slot.Name: SlotValue] = [:], in bot: Fixture = .english
  ) throws -> Talk {
    var talk = try bot.talk()
    _ = talk.hear(.clear(intent, slots: slots))
    return talk
  }

  @Test(arguments: Fixture.all)
  func `switches when another intent is clear and the slot got no answer`(_ bot: Fixture) throws {
    var talk = try asking("BookHotel", slots: ["City": .said(bot.words.city)], in: bot)
    let step = talk.hear(.clear("RentCar"))
    #expect(step.intent?.name == "RentCar")
    #expect(step.dialogAction == .elicitSlot("Car"))
    let why = step.trace.entries.first { $0.rule == "switch intent" }
    #expect(why?.detail == "BookHotel is dropped, with its City")
  }

  @Test func `does not switch for an intent that is merely likely`() throws {
    var talk = try asking("BookHotel")
    let step = talk.hear(.clear("RentCar", confidence: 0.79))
    #expect(step.dialogAction == .elicitSlot("City"))
    #expect(step.rules.contains("ask again"))
  }

  @Test func `takes a definite answer for one, whatever else it may mean`() throws {
    var talk = try asking("BookHotel", slots: ["City": .said("Paris")])
    let step = talk.hear(.clear("RentCar", "3 days", answer: .said("3 days", meaning: "3")))
    #expect(step.intent?.name == "BookHotel")
    #expect(step.dialogAction == .confirmIntent)
  }

  @Test func `switches when a definite answer was only mentioned`() throws {
    var talk = try asking("BookHotel", slots: ["City": .said("Paris")])
    let step = talk.hear(
      .clear("RentCar", "no wait, rent a car for 3 days instead", answer: .said("3")))
    #expect(step.intent?.name == "RentCar")
  }

  @Test func `switches when an open type took words that lead far for another intent`() throws {
    var talk = try asking("BookHotel")
    let words = "rent a car"
    #expect(talk.hear(.clear("RentCar", words, answer: .said(words))).intent?.name == "RentCar")
  }

  @Test func `keeps to an open type's answer when the asking intent is close`() throws {
    var talk = try asking("BookHotel")
    var heard = Heard.clear("RentCar", "Nice", answer: .said("Nice"))
    heard.interpretations.append(Interpretation(intent: "BookHotel", confidence: 0.5))
    #expect(talk.hear(heard).dialogAction == .elicitSlot("Nights"))
  }

  @Test func `never switches while free text is asked for`() throws {
    var talk = try asking("LeaveNote")
    let words = "rent a car"
    let step = talk.hear(.clear("RentCar", words, answer: .said(words)))
    #expect(step.intent?.name == "LeaveNote")
    #expect(step.intent?.state == .fulfilled)
  }

  @Test func `takes a listed value of a custom type, whatever else it may mean`() throws {
    var open = Fixture.english
    open.locale.slotTypes[0].isRestricted = false
    var talk = try asking("RentCar", in: open)
    let step = talk.hear(.clear("BookHotel", "van", answer: .said("van")))
    #expect(step.call?.hook == "garage")
  }

  @Test func `goes on with the asking intent when that is what was heard`() throws {
    var talk = try asking("BookHotel", slots: ["City": .said("Paris")])
    let step = talk.hear(.clear("BookHotel", "book a hotel"))
    #expect(step.intent?.slots["City"] == .said("Paris"))
    #expect(step.rules.contains("ask again"))
  }
}
