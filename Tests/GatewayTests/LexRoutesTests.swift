import Foundation
import Gateway
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestHouse
import Testing

@Suite struct LexRoutesTests {
  private static let session =
    "/bots/CAFE000001/botAliases/TSTALIASID/botLocales/en_US/sessions/user%3A1"

  @Test func `answers RecognizeText as Lex does`() async throws {
    try await serving { client in
      let body = #"{"text": "I want to order something", "requestAttributes": {"k": "v"}}"#
      let answer = try await client.post(Self.session + "/text", body)
      #expect(answer.status == .ok)
      #expect(answer.json["sessionId"] as? String == "user:1")
      #expect(answer.json["requestAttributes"] as? [String: String] == ["k": "v"])
      let messages = answer.json["messages"] as? [[String: String]]
      #expect(
        messages == [["contentType": "PlainText", "content": "What would you like to drink?"]])
      let state = try #require(answer.json["sessionState"] as? [String: Any])
      let action = state["dialogAction"] as? [String: String]
      #expect(action == ["type": "ElicitSlot", "slotToElicit": "Drink"])
      let intent = try #require(state["intent"] as? [String: Any])
      #expect(intent["name"] as? String == "Order")
      let slots = try #require(intent["slots"] as? [String: Any])
      #expect(slots["Count"] is NSNull, "an unfilled slot is null")
    }
  }

  @Test func `replaces session attributes when the client sends them`() async throws {
    try await serving { client in
      let body = #"{"text": "hello", "sessionState": {"sessionAttributes": {"tier": "gold"}}}"#
      let answer = try await client.post(Self.session + "/text", body)
      let state = try #require(answer.json["sessionState"] as? [String: Any])
      #expect(state["sessionAttributes"] as? [String: String] == ["tier": "gold"])
    }
  }

  @Test func `finds, then forgets a session`() async throws {
    try await serving { client in
      _ = try await client.post(Self.session + "/text", #"{"text": "hello"}"#)
      let found = try await client.send(.get, Self.session)
      #expect(found.status == .ok)
      let deleted = try await client.send(.delete, Self.session)
      #expect(deleted.status == .ok)
      let gone = try await client.send(.get, Self.session)
      #expect(gone.status == .notFound)
      #expect(gone.errorType == "ResourceNotFoundException")
    }
  }

  @Test(arguments: [
    ("/bots/CAFE000001/botAliases/TSTALIASID/botLocales/en_US/sessions/s1", "not json"),
    ("/bots/CAFE000001/botAliases/TSTALIASID/botLocales/en_US/sessions/s1", #"{"text": ""}"#),
    ("/bots/CAFE000001/botAliases/TSTALIASID/botLocales/en_US/sessions/s1", #"{"text": 3}"#),
    ("/bots/CAFE000001/botAliases/TSTALIASID/botLocales/en_US/sessions/s", #"{"text": "a"}"#),
    ("/bots/CAFE000001/botAliases/TSTALIASID/botLocales/en_US/sessions/a%20b", #"{"text": "a"}"#),
    ("/bots/CAFE000001/botAliases/TSTALIASID/botLocales/en_US/sessions/s1", "{}"),
  ])
  func `refuses bad input with a ValidationException`(path: String, body: String) async throws {
    try await serving { client in
      let answer = try await client.post(path + "/text", body)
      #expect(answer.status == .badRequest)
      #expect(answer.errorType == "ValidationException")
      #expect(answer.json["message"] is String)
    }
  }

  @Test(arguments: [
    "/bots/NOBODY0000/botAliases/TSTALIASID/botLocales/en_US/sessions/s1",
    "/bots/CAFE000001/botAliases/ELSEWHERE/botLocales/en_US/sessions/s1",
    "/bots/CAFE000001/botAliases/TSTALIASID/botLocales/fr_FR/sessions/s1",
    "/bots/..%2F..%2Fetc/botAliases/TSTALIASID/botLocales/en_US/sessions/s1",
  ])
  func `tells what does not exist`(path: String) async throws {
    try await serving { client in
      let answer = try await client.post(path + "/text", #"{"text": "hello"}"#)
      #expect(answer.status == .notFound)
      #expect(answer.errorType == "ResourceNotFoundException")
    }
  }

  @Test func `refuses text that is too long, and a body that is`() async throws {
    try await serving { client in
      let long = String(repeating: "a", count: 1025)
      let answer = try await client.post(Self.session + "/text", #"{"text": "\#(long)"}"#)
      #expect(answer.errorType == "ValidationException")
      let huge = String(repeating: "a", count: 2 << 20)
      let refused = try await client.post(Self.session + "/text", huge)
      #expect(refused.status == .contentTooLarge)
    }
  }
}
