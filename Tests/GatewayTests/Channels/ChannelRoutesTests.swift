import Crypto
import Foundation
import HTTPTypes
import Testing

@Suite struct ChannelRoutesTests {
  private static let kakao = #"{"userRequest":{"utterance":"hello","user":{"id":"u1"}}}"#

  @Test func `a trusted request is answered`() async throws {
    try await serving { client in
      let answer = try await client.send(
        .post, "/channels/kakao/Cafe", body: Self.kakao, headers: ["X-Key": "kakao-value"])
      #expect(answer.status == .ok)
      #expect(answer.json["version"] as? String == "2.0")
      #expect(String(decoding: answer.body, as: UTF8.self).contains("Welcome!"))
    }
  }

  @Test(arguments: [[:], ["X-Key": ""], ["X-Key": "other"], ["X-Key": "KAKAO-VALUE"]])
  func `others are told nothing`(headers: [String: String]) async throws {
    try await serving { client in
      let answer = try await client.send(
        .post, "/channels/kakao/Cafe", body: Self.kakao, headers: headers)
      #expect(answer.status == .unauthorized)
      #expect(answer.json as? [String: String] == ["message": "unauthorized"])
    }
  }

  @Test(arguments: [
    "/channels/kakao/Nobody", "/channels/pigeon/Cafe", "/channels/kakao/..%2FCafe",
  ])
  func `other channels are not there`(path: String) async throws {
    try await serving { client in
      let answer = try await client.send(
        .post, path, body: Self.kakao, headers: ["X-Key": "kakao-value"])
      #expect(answer.status == .notFound)
    }
  }

  @Test func `answers a signed text message in Twilio's markup`() async throws {
    try await serving { client in
      let body = "AccountSid=AC1&Body=hello&From=%2B82101&MessageSid=SM1&To=%2B1555"
      let url = "https://bot.example.org/channels/twilio/Cafe"
      let signed = url + "AccountSidAC1BodyhelloFrom+82101MessageSidSM1To+1555"
      let code = HMAC<Insecure.SHA1>.authenticationCode(
        for: Data(signed.utf8), using: SymmetricKey(data: Data("twilio-token".utf8)))
      let answer = try await client.send(
        .post, "/channels/twilio/Cafe", body: body,
        headers: ["X-Twilio-Signature": Data(code).base64EncodedString()])
      #expect(
        String(decoding: answer.body, as: UTF8.self)
          == #"<?xml version="1.0" encoding="UTF-8"?>"#
          + "<Response><Message><Body>Welcome!</Body></Message></Response>")
    }
  }

  @Test func `a trusted body that is no JSON is refused, a long one as well`() async throws {
    try await serving { client in
      let key = ["X-Key": "kakao-value"]
      let broken = try await client.send(.post, "/channels/kakao/Cafe", body: "{", headers: key)
      #expect(broken.status == .badRequest)
      let long = String(repeating: " ", count: 2 << 20)
      let refused = try await client.send(.post, "/channels/kakao/Cafe", body: long, headers: key)
      #expect(refused.status == .contentTooLarge)
    }
  }

  @Test func `serves Rasa's clients where there is one bot`() async throws {
    try await serving { client in
      let status = try await client.send(.get, "/webhooks/rest/")
      #expect(status.json as? [String: String] == ["status": "ok"])
      let answer = try await client.post("/webhooks/rest/webhook", #"{"message": "hello"}"#)
      #expect(
        answer.list as? [[String: String]] == [["recipient_id": "default", "text": "Welcome!"]])
    }
  }
}
