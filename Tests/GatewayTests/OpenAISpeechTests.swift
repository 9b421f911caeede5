import Foundation
import TestHouse
import Testing

@Suite struct OpenAISpeechTests {
  @Test func `speaks in OpenAI's voices, MP3 unless told otherwise`() async throws {
    try await serving { client in
      let body = #"{"model": "tts-1", "input": "Hello.", "voice": "alloy"}"#
      let answer = try await client.post("/v1/audio/speech", body)
      #expect(answer.status == .ok)
      #expect(answer.headers[.contentType] == "audio/mpeg")
      #expect(answer.body.first == 0xFF)
    }
  }

  @Test func `twice the speed is half the length`() async throws {
    try await serving { client in
      func length(_ speed: String) async throws -> Int {
        let body = #"{"input": "One two three four.", "voice": {"id": "Joanna"}, "#
        return try await client.post(
          "/v1/audio/speech", body + #""response_format": "pcm", "speed": \#(speed)}"#
        ).body.count
      }
      let ratio = Double(try await length("1")) / Double(try await length("2"))
      #expect((1.6...2.2).contains(ratio))
    }
  }

  @Test(arguments: [
    (#"{"input": "a", "voice": "nobody"}"#, "voice"),
    (#"{"input": "", "voice": "alloy"}"#, "input"),
    (#"{"input": "a", "voice": "alloy", "response_format": "aac"}"#, "response_format"),
    (#"{"input": "a", "voice": "alloy", "speed": 9}"#, "speed"),
  ])
  func `what is wrong is named`(body: String, field: String) async throws {
    try await serving { client in
      let answer = try await client.post("/v1/audio/speech", body)
      #expect(answer.status == .badRequest)
      let error = answer.json["error"] as? [String: Any]
      #expect(error?["param"] as? String == field)
      #expect(error?["type"] as? String == "invalid_request_error")
    }
  }
}
