import Foundation
import TestHouse
import Testing

@Suite struct RestWebhookTests {
  @Test func `answers in the shape of Rasa's REST channel`() async throws {
    try await serving { client in
      let answer = try await client.post(
        "/webhooks/rest/Cafe", #"{"sender": "kim", "message": "I want to order something"}"#)
      #expect(answer.status == .ok)
      #expect(
        answer.list as? [[String: String]]
          == [["recipient_id": "kim", "text": "What would you like to drink?"]])
    }
  }

  @Test func `keeps senders apart`() async throws {
    try await serving { client in
      _ = try await client.post(
        "/webhooks/rest/Cafe", #"{"sender": "a@b.c", "message": "I want to order something"}"#)
      let other = try await client.post(
        "/webhooks/rest/Cafe", #"{"sender": "d@e.f", "message": "hello"}"#)
      #expect(other.list.first?["text"] as? String == "Welcome!")
      let same = try await client.post(
        "/webhooks/rest/Cafe", #"{"sender": "a@b.c", "message": "tea"}"#)
      #expect(same.list.first?["text"] as? String == "How many cups?")
    }
  }

  @Test func `speaks Korean where asked, and says where the sound is`() async throws {
    try await serving { client in
      let answer = try await client.post(
        "/webhooks/rest/Cafe",
        #"{"sender": "kim", "message": "안녕하세요", "locale": "ko-KR", "audio": true}"#)
      #expect(answer.list.first?["text"] as? String == "어서 오세요!")
      let audio = try #require(answer.list.first?["audio"] as? String)
      let path = try #require(URL(string: audio)).path
      let sound = try await client.send(.get, path)
      #expect(sound.status == .ok)
      #expect(sound.body.prefix(4) == Data("RIFF".utf8))
      #expect(sound.body.count > 10_000)
    }
  }

  @Test(arguments: [
    "{}", #"{"sender": "", "message": "a"}"#, #"{"sender": "a", "message": ""}"#, "",
  ])
  func `refuses bad messages`(body: String) async throws {
    try await serving { client in
      let answer = try await client.post("/webhooks/rest/Cafe", body)
      #expect(answer.status == .badRequest)
    }
  }

  @Test func `knows no other bots and no other sounds`() async throws {
    try await serving { client in
      let body = #"{"sender": "a", "message": "hello"}"#
      let bot = try await client.post("/webhooks/rest/..%2Fetc", body)
      #expect(bot.status == .notFound)
      let sound = try await client.send(.get, "/audio/..%2F..%2Fetc.wav")
      #expect(sound.status == .notFound)
    }
  }

  @Test func `is healthy`() async throws {
    try await serving { client in
      let health = try await client.send(.get, "/healthz")
      #expect(health.status == .ok)
    }
  }
}
