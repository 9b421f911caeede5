import Conversation
import Foundation
import Sessions
import Testing

import Gateway

@Suite struct ChannelDeskTests {
  private static func telegram(
    _ text: String, id: String = "1"
  ) -> ChannelEvent { telegram(.message(text), id: id) }

  private static func telegram(
    _ input: ChannelEvent.Input, id: String = "1", locale: String? = nil
  ) -> ChannelEvent {
    ChannelEvent(
      input: input, conversation: ["telegram", "7"], id: id, locale: locale,
      address: ["chat": "7"])
  }

  private static func kakao(_ text: String, callback: String? = nil) -> ChannelEvent {
    var event = ChannelEvent(
      input: .message(text), conversation: ["kakao", "u1"], locale: "ko")
    event.address["callback"] = callback
    return event
  }

  @Test func `a reply goes out by the platform's API`() async throws {
    let channels = try ChannelHouse()
    try await channels.posting {
      let response = try await channels.hear(Self.telegram("hello"), on: "telegram")
      #expect(response == .empty)
      let calls = await channels.platform.next(1)
      #expect(calls.map(\.url) == ["https://api.telegram.org/botTG-TOKEN/sendMessage"])
      #expect(calls.map(\.body) == [#"{"chat_id":"7","text":"Welcome!"}"#])
    }
  }

  @Test func `what comes twice is answered once`() async throws {
    let channels = try ChannelHouse()
    for _ in 0..<3 { _ = try await channels.hear(Self.telegram("hello"), on: "telegram") }
    _ = try await channels.hear(Self.telegram("I want to pay", id: "2"), on: "telegram")
    #expect(try await channels.house.assistant.sessions.outboxCount() == 2)
    let log = try await channels.house.assistant.sessions.log(of: channels.house.bot.id)
    #expect(log.map(\.turn.utterance) == ["hello", "I want to pay"])
  }

  @Test func `speaks the language that the platform hints at`() async throws {
    let channels = try ChannelHouse()
    let korean = try await channels.hear(Self.kakao("안녕하세요"), on: "kakao")
    #expect(
      korean.body
        == #"{"template":{"outputs":[{"simpleText":{"text":"어서 오세요!"}}]},"version":"2.0"}"#)
  }

  @Test func `a failed call is made again, and later ones of its conversation wait`() async throws {
    let channels = try ChannelHouse()
    channels.platform.answer([OutgoingAnswer(status: 502), OutgoingAnswer(status: 200)])
    _ = try await channels.hear(Self.telegram("hello"), on: "telegram")
    _ = try await channels.hear(Self.telegram("I want to pay", id: "2"), on: "telegram")
    try await channels.posting {
      let calls = await channels.platform.next(3)
      let texts = calls.map { $0.body.contains("Welcome!") }
      #expect(texts == [true, true, false])
    }
  }

  @Test func `a refused call is given up, and the next is made`() async throws {
    let channels = try ChannelHouse()
    channels.platform.answer([OutgoingAnswer(status: 403)])
    _ = try await channels.hear(Self.telegram("hello"), on: "telegram")
    _ = try await channels.hear(Self.telegram("I want to pay", id: "2"), on: "telegram")
    try await channels.posting {
      #expect(await channels.platform.next(2).count == 2)
    }
  }

  @Test func `a late answer follows by the callback`() async throws {
    let channels = try ChannelHouse(patience: .zero)
    let callback = "https://bot-api.kakao.com/v1/callback/1"
    try await channels.posting {
      let response = try await channels.hear(Self.kakao("안녕하세요", callback: callback), on: "kakao")
      #expect(response.body == #"{"useCallback":true,"version":"2.0"}"#)
      let calls = await channels.platform.next(1)
      #expect(calls.map(\.url) == [callback])
      #expect(calls.first?.body.contains("어서 오세요!") == true)
    }
  }

  @Test func `what was unanswered at the end is answered after the start`() async throws {
    let channels = try ChannelHouse()
    let sessions = channels.house.assistant.sessions
    let event = Self.telegram("hello")
    let late = LateEvent(
      bot: channels.house.bot.id, conversation: "telegram:7", event: "1", channel: "telegram",
      content: JSONReply.text(event))
    try await sessions.keep(late, at: Date())
    await channels.desk.resume()
    #expect(try await sessions.outboxCount() == 1)
    #expect(try await sessions.lateEvents() == [])
    await channels.desk.resume()
    #expect(try await sessions.outboxCount() == 1)
  }

  @Test func `nobody listens to recordings, and says so`() async throws {
    let channels = try ChannelHouse()
    let event = Self.telegram(.audio, locale: "ko")
    try await channels.posting {
      _ = try await channels.hear(event, on: "telegram")
      let calls = await channels.platform.next(1)
      #expect(calls.first?.body.contains("죄송해요. 음성 메시지는 들을 수 없어요.") == true)
    }
  }

  @Test func `a conversation that is opened hears the launch utterance`() async throws {
    let channels = try ChannelHouse()
    let event = Self.telegram(.launch(nil))
    try await channels.posting {
      _ = try await channels.hear(event, on: "telegram")
      #expect(await channels.platform.next(1).first?.body.contains("Welcome!") == true)
    }
  }
}
