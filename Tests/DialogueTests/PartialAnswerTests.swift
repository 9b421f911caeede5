import Conversation
import Dialogue
import Testing

/// Answers that lack a part.
@Suite struct PartialAnswerTests {
  private static let hour = SlotValue(
    originalValue: "10", interpretedValue: nil, resolvedValues: ["10:00", "22:00"],
    partial: PartialValue(missing: .half, known: "10:00"))
  private static let month = SlotValue(
    originalValue: "April", interpretedValue: "2026-04-30", resolvedValues: ["2026-04-30"],
    partial: PartialValue(missing: .day, known: "R/2026-04-01/2026-04-30"))

  /// A talk that has come to the question for a day.
  private func talk(_ bot: Fixture, _ edit: (inout Fixture) -> Void = { _ in }) throws -> Talk {
    var bot = bot
    bot.locale.intents[2].hook = nil
    edit(&bot)
    var talk = try bot.talk()
    _ = talk.hear(.clear("Plan"))
    return talk
  }

  @Test(arguments: Fixture.all)
  func `asks for the half of the day of an ambiguous hour`(_ bot: Fixture) throws {
    var talk = try talk(bot)
    _ = talk.hear(.answering(.said("2026-03-06")))
    let step = talk.hear(.answering(Self.hour))
    let own = try LocaleData(locale: bot.locale.locale, neededBy: "HotelBot").messages.missing
    #expect(step.texts == own["half"])
    #expect(step.dialogAction == .elicitSlot("Hour"))
    #expect(step.intent?.slots["Hour"] == Self.hour)
    #expect(talk.dialogue.partial(in: step.state) == Self.hour.partial)
    let completed = talk.hear(.answering(.said("pm", meaning: "22:00")))
    #expect(completed.dialogAction == .confirmIntent)
    #expect(talk.dialogue.partial(in: completed.state) == nil)
  }

  @Test(arguments: Fixture.all)
  func `asks for the day of a month, which is no value until then`(_ bot: Fixture) throws {
    var talk = try talk(bot)
    let step = talk.hear(.answering(Self.month))
    let own = try LocaleData(locale: bot.locale.locale, neededBy: "HotelBot").messages.missing
    #expect(step.texts == own["day"])
    let value = try #require(step.intent?.slots["Day"])
    #expect(value.interpretedValue == nil)
    #expect(value.resolvedValues == ["2026-04-30"])
    #expect(talk.hear(.answering(.said("2026-04-05"))).dialogAction == .elicitSlot("Hour"))
  }

  @Test func `asks in the bot's words where it has some`() throws {
    var talk = try talk(.english) {
      $0.locale.intents[2].slots[1].clarify = [.half: "Before or after noon?"]
    }
    _ = talk.hear(.answering(.said("2026-03-06")))
    #expect(talk.hear(.answering(Self.hour)).texts == ["Before or after noon?"])
  }

  @Test func `takes for the whole what is said twice`() throws {
    var talk = try talk(.english)
    _ = talk.hear(.answering(Self.month))
    let step = talk.hear(.answering(Self.month))
    #expect(step.intent?.slots["Day"]?.interpretedValue == "2026-04-30")
    #expect(step.dialogAction == .elicitSlot("Hour"))
  }

  @Test func `counts an ambiguous hour that is said twice as not understood`() throws {
    var talk = try talk(.english)
    _ = talk.hear(.answering(.said("2026-03-06")))
    _ = talk.hear(.answering(Self.hour))
    #expect(talk.hear(.answering(Self.hour)).state.attempt == 1)
    #expect(talk.hear(.unclear("what?")).state.attempt == 2)
    #expect(talk.hear(.answering(Self.hour)).intent?.state == .failed)
  }

  @Test func `asks for no more of an optional slot`() throws {
    var talk = try talk(.english) { $0.locale.intents[2].slots[0].required = false }
    _ = talk.hear(.clear("Plan", slots: ["Day": Self.month]))
    let day = talk.state.session.intent?.slots["Day"]
    #expect(day?.interpretedValue == "2026-04-30")
    #expect(day?.partial == nil)
  }
}
