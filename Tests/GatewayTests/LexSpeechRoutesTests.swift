import Compression
import Foundation
import HTTPTypes
import Testing

@Suite struct LexSpeechRoutesTests {
  private static let session =
    "/bots/CAFE000001/botAliases/TSTALIASID/botLocales/en_US/sessions/kim"

  @Test func `RecognizeUtterance answers text in packed headers`() async throws {
    try await serving { client in
      let answer = try await client.utter("I want to order something")
      #expect(answer.status == .ok)
      #expect(answer.body.isEmpty)
      #expect(answer.headers[.contentType] == "text/plain; charset=utf-8")
      #expect(answer.headers[.amzLex("session-id")] == "kim")
      #expect(answer.headers[.amzLex("input-mode")] == "Text")
      let transcript = try answer.unpacked("input-transcript") as? String
      #expect(transcript == "I want to order something")
      let messages = try answer.unpacked("messages") as? [[String: Any]]
      #expect(messages?.map { $0["content"] as? String } == ["What would you like to drink?"])
      let state = try answer.unpacked("session-state") as? [String: Any]
      let action = state?["dialogAction"] as? [String: Any]
      #expect(action?["slotToElicit"] as? String == "Drink")
    }
  }

  @Test(arguments: ["audio/mpeg", "audio/ogg", "audio/pcm"])
  func `RecognizeUtterance answers with sound where that is wanted`(type: String) async throws {
    try await serving { client in
      let answer = try await client.utter(
        "hello", headers: ["Response-Content-Type": type])
      #expect(answer.status == .ok)
      #expect(answer.headers[.contentType] == type)
      #expect(answer.body.count > 1000)
    }
  }

  @Test func `RecognizeUtterance takes session attributes from its header`() async throws {
    try await serving { client in
      let state = try JSONSerialization.data(
        withJSONObject: ["sessionAttributes": ["table": "7"]])
      let packed = Data(Gzip.compressed(Array(state))).base64EncodedString()
      let answer = try await client.utter(
        "hello", headers: ["x-amz-lex-session-state": packed])
      let after = try answer.unpacked("session-state") as? [String: Any]
      #expect(after?["sessionAttributes"] as? [String: String] == ["table": "7"])
    }
  }

  @Test(arguments: [
    ("Content-Type", "audio/l16; rate=16000", "requestContentType: speech is not understood"),
    ("Response-Content-Type", "video/mp4", "responseContentType: 'video/mp4' is none of"),
    ("x-amz-lex-session-state", "%%%", "sessionState: is not base64"),
    ("x-amz-lex-session-state", "aGVsbG8=", "sessionState: is not gzip inside its base64"),
  ])
  func `RecognizeUtterance refuses what it cannot read, and names the field`(
    header: String, value: String, sentence: String
  ) async throws {
    try await serving { client in
      let answer = try await client.utter("hello", headers: [header: value])
      #expect(answer.status == .badRequest)
      #expect(answer.errorType == "ValidationException")
      #expect((answer.json["message"] as? String)?.hasPrefix(sentence) == true)
    }
  }

  @Test func `PutSession has the bot ask for a slot, and the next turn fills it`() async throws {
    try await serving { client in
      let put = try await client.post(
        Self.session,
        """
        {"sessionState": {"dialogAction": {"type": "ElicitSlot", "slotToElicit": "Drink"},
          "intent": {"name": "Order", "slots": {}}}}
        """)
      #expect(put.status == .ok)
      let messages = try put.unpacked("messages") as? [[String: Any]]
      #expect(messages?.map { $0["content"] as? String } == ["What would you like to drink?"])
      let answer = try await client.utter("a latte please")
      let state = try answer.unpacked("session-state") as? [String: Any]
      let action = state?["dialogAction"] as? [String: Any]
      #expect(action?["slotToElicit"] as? String == "Count")
    }
  }

  @Test func `PutSession refuses a slot that the intent does not have, and saves nothing`()
    async throws
  {
    try await serving { client in
      let put = try await client.post(
        Self.session,
        """
        {"sessionState": {"dialogAction": {"type": "ElicitSlot", "slotToElicit": "Spoon"},
          "intent": {"name": "Order", "slots": {}}}}
        """)
      #expect(put.status == .badRequest)
      #expect(put.errorType == "ValidationException")
      #expect(try await client.send(.get, Self.session).status == .notFound)
    }
  }
}

extension TestClient {
  /// `RecognizeUtterance` with text for a body.
  fileprivate func utter(
    _ text: String, headers: [String: String] = [:]
  ) async throws -> Answer {
    try await send(
      .post, "/bots/CAFE000001/botAliases/TSTALIASID/botLocales/en_US/sessions/kim/utterance",
      body: text,
      headers: ["Content-Type": "text/plain; charset=utf-8"].merging(headers) { $1 })
  }
}

extension TestClient.Answer {
  /// What one of Lex's packed headers holds.
  fileprivate func unpacked(_ name: String) throws -> Any {
    let packed = try #require(headers[.amzLex(name)].flatMap { Data(base64Encoded: $0) })
    let json = try Gzip.decompressed(Array(packed), limit: 1 << 20)
    return try JSONSerialization.jsonObject(with: Data(json), options: .fragmentsAllowed)
  }
}

extension HTTPField.Name {
  fileprivate static func amzLex(_ name: String) -> HTTPField.Name {
    HTTPField.Name("x-amz-lex-\(name)")!  // letters and hyphens are a name
  }
}
