import Conversation
import Dialogue
import Testing

@Suite struct DialogHookTests {
  private let delegate = HookAnswer(dialogAction: .delegate)

  @Test func `is asked when the intent starts, with what would be asked next`() throws {
    var talk = try Fixture.english.talk()
    let step = talk.hear(.clear("Plan"))
    let call = try #require(step.call)
    #expect(call.source == .dialog)
    #expect(call.proposal == .init(dialogAction: .elicitSlot("Day"), attempt: 0))
    #expect(step.intent?.state == .inProgress)
    #expect(step.messages.isEmpty)
  }

  @Test(arguments: Fixture.all)
  func `is asked after every input up to the end`(_ bot: Fixture) throws {
    var talk = try bot.talk()
    var call = try #require(talk.hear(.clear("Plan")).call)
    #expect(talk.answer(delegate, call).texts == [bot.text("day")])

    call = try #require(talk.hear(.answering(.said("2026-03-06"))).call)
    #expect(call.proposal?.dialogAction == .elicitSlot("Hour"))
    #expect(talk.answer(delegate, call).texts == [bot.text("hour")])

    call = try #require(talk.hear(.answering(.said("10:00"))).call)
    #expect(call.proposal?.dialogAction == .confirmIntent)
    #expect(talk.answer(delegate, call).dialogAction == .confirmIntent)

    call = try #require(talk.hear(.unclear(confirmation: .yes)).call)
    #expect(call.source == .dialog)
    #expect(call.proposal == nil)
    #expect(talk.state.session.intent?.confirmationState == .confirmed)

    call = try #require(talk.answer(delegate, call).call)
    #expect(call.source == .fulfillment)
    #expect(talk.answer(delegate, call).intent?.state == .fulfilled)
  }

  @Test(arguments: Fixture.all)
  func `hears of a miss, and the retry keeps count`(_ bot: Fixture) throws {
    var talk = try bot.talk()
    _ = talk.answer(delegate, try #require(talk.hear(.clear("Plan")).call))
    let call = try #require(talk.hear(.unclear()).call)
    #expect(call.proposal == .init(dialogAction: .elicitSlot("Day"), attempt: 1))
    let step = talk.answer(delegate, call)
    #expect(step.state.attempt == 1)
    #expect(step.texts == [bot.text("day")])
  }

  @Test func `is not asked once a slot has failed`() throws {
    var talk = try Fixture.english.talk()
    _ = talk.answer(delegate, try #require(talk.hear(.clear("Plan")).call))
    for _ in 1...2 { _ = talk.answer(delegate, try #require(talk.hear(.unclear()).call)) }
    let step = talk.hear(.unclear())
    #expect(step.next == .reply)
    #expect(step.intent?.state == .failed)
  }

  @Test(arguments: Fixture.all)
  func `sees a refusal before it is carried out`(_ bot: Fixture) throws {
    var talk = try bot.talk()
    let slots: [Slot.Name: SlotValue] = ["Day": .said("2026-03-06"), "Hour": .said("10:00")]
    _ = talk.answer(delegate, try #require(talk.hear(.clear("Plan", slots: slots)).call))
    let call = try #require(talk.hear(.unclear(confirmation: .no)).call)
    #expect(talk.state.session.intent?.confirmationState == .denied)
    #expect(talk.answer(delegate, call).texts == [bot.text("declined")])
  }

  @Test func `is not asked for a command`() throws {
    var talk = try Fixture.english.talk()
    _ = talk.answer(delegate, try #require(talk.hear(.clear("Plan")).call))
    #expect(talk.hear(.unclear(command: .help)).next == .reply)
  }
}
