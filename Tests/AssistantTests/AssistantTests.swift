import Assistant
import Conversation
import Foundation
import Sessions
import TestHouse
import Testing

@Suite struct AssistantTests {
  @Test func `takes an order, slot by slot, in English`() async throws {
    let house = try TestHouse()
    let replies = try await house.converse(["I want to order something", "tea", "two", "yes"])
    #expect(
      replies.map(\.texts) == [
        ["What would you like to drink?"], ["How many cups?"], ["2 cups of tea, right?"],
        ["tea is on its way."],
      ])
    #expect(replies[3].state.session.intent?.state == .fulfilled)
  }

  @Test func `takes an order, slot by slot, in Korean`() async throws {
    let house = try TestHouse()
    let replies = try await house.converse(
      ["주문하고 싶어요", "홍차요", "두 잔이요", "네"], locale: "ko-KR")
    #expect(
      replies.map(\.texts) == [
        ["무엇을 드릴까요?"], ["몇 잔 드릴까요?"], ["홍차 2잔 맞으세요?"], ["금방 드릴게요."],
      ])
  }

  @Test func `lets a hook fulfil and keeps its session attributes`() async throws {
    let house = try TestHouse()
    let replies = try await house.converse(["can I pay"])
    #expect(replies[0].texts == ["That makes 7 euros."])
    #expect(replies[0].state.session.sessionAttributes == ["bill": "7"])
    #expect(replies[0].hookFailures.isEmpty)
  }

  @Test func `says the bot's own words when a hook answers nonsense, and names the reason`()
    async throws
  {
    let house = try TestHouse()
    let reply = try await house.converse(["I have a complaint"])[0]
    #expect(reply.texts == ["I could not pass that on."])
    #expect(reply.state.session.intent?.state == .failed)
    #expect("\(try #require(reply.hookFailures.first))".contains("broken"))
  }

  @Test func `remembers a conversation in the database`() async throws {
    let house = try TestHouse()
    _ = try await house.converse(["I want to order something"])
    let id = try Session.ID(bot: house.bot.id, locale: "en-US", name: "test")
    let store = try SessionStore(path: "\(house.folder)/state/mynah.sqlite")
    let stored = try #require(
      try await store.session(id, at: Date(timeIntervalSince1970: 1_772_445_601)))
    #expect(stored.state.session.dialogAction == .elicitSlot("Drink"))
    let log = try await store.log(of: id)
    #expect(log.map(\.turn.utterance) == ["I want to order something"])
  }

  @Test func `gives the turns of one session an order, however many come at once`() async throws {
    let house = try TestHouse()
    let id = try Session.ID(bot: house.bot.id, locale: "en-US", name: "crowd")
    let numbers = try await withThrowingTaskGroup { group in
      for _ in 0..<20 {
        group.addTask { try await house.assistant.reply(to: Utterance("hello"), in: id).state.turn }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(numbers.sorted() == Array(1...20))
  }

  @Test func `tells a bot that is not there from a locale that is not there`() async throws {
    let house = try TestHouse()
    #expect(throws: AssistantError.unknownBot("Caffe", known: ["Cafe"])) {
      try house.assistant.bots.session(bot: "Caffe", locale: nil, name: "test")
    }
    #expect(
      throws: AssistantError.unknownLocale("fr-FR", bot: "Cafe", known: ["en-US", "ko-KR"])
    ) {
      try house.assistant.bots.session(bot: "Cafe", locale: "fr-FR", name: "test")
    }
  }
}

extension Reply {
  var texts: [String] { messages.compactMap(\.plainText) }
}
