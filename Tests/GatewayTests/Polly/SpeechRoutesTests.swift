import Foundation
import HTTPTypes
import TestHouse
import Testing

@Suite struct SpeechRoutesTests {
  @Test(arguments: [
    ("mp3", "audio/mpeg", [0xFF]), ("ogg_vorbis", "audio/ogg", Array("OggS".utf8)),
    ("ogg_opus", "audio/ogg", Array("OggS".utf8)), ("pcm", "audio/pcm", []),
    ("mulaw", "audio/mulaw", []), ("alaw", "audio/alaw", []),
  ])
  func `says a text in each of Polly's formats`(
    format: String, type: String, magic: [UInt8]
  ) async throws {
    try await serving { client in
      let answer = try await client.speak(
        #""Text": "Hello.", "VoiceId": "Joanna", "OutputFormat": "\#(format)""#)
      #expect(answer.status == .ok)
      #expect(answer.headers[.contentType] == type)
      #expect(answer.headers[HTTPField.Name("x-amzn-RequestCharacters")!] == "6")
      #expect(answer.headers[HTTPField.Name("x-amzn-RequestId")!]?.count == 36)
      #expect(answer.body.starts(with: magic))
      #expect(answer.body.count > 2000)
    }
  }

  @Test func `a presigned URL has the same sound as a request`() async throws {
    try await serving { client in
      let posted = try await client.speak(
        #""Text": "안녕 & hello", "VoiceId": "Seoyeon", "OutputFormat": "pcm""#)
      let fetched = try await client.send(
        .get,
        "/v1/speech?Text=%EC%95%88%EB%85%95%20%26%20hello&VoiceId=Seoyeon&OutputFormat=pcm"
          + "&X-Amz-Signature=abc")
      #expect(fetched.status == .ok)
      #expect(fetched.body == posted.body)
    }
  }

  @Test func `marks are JSON lines whose offsets are the request's bytes`() async throws {
    try await serving { client in
      let text = "<speak>안녕 <mark name='m'/>세상</speak>"
      let answer = try await client.speak(
        #""Text": "\#(text)", "TextType": "ssml", "VoiceId": "Seoyeon", "OutputFormat": "json", "#
          + #""SpeechMarkTypes": ["word", "ssml"]"#)
      #expect(answer.headers[.contentType] == "application/x-json-stream")
      let lines = String(decoding: answer.body, as: UTF8.self).split(separator: "\n")
      #expect(
        lines.map { $0.drop { $0 != "," } } == [
          #","type":"word","start":7,"end":13,"value":"안녕"}"#,
          #","type":"ssml","start":14,"end":30,"value":"m"}"#,
          #","type":"word","start":30,"end":36,"value":"세상"}"#,
        ])
    }
  }

  @Test(arguments: [
    (#""VoiceId": "Joanna", "OutputFormat": "mp3""#, "ValidationException"),
    (#""Text": "a", "VoiceId": "Nope", "OutputFormat": "mp3""#, "ValidationException"),
    (#""Text": "a", "VoiceId": "Joanna", "OutputFormat": "weird""#, "ValidationException"),
    (#""Text": 3, "VoiceId": "Joanna", "OutputFormat": "mp3""#, "ValidationException"),
    (
      #""Text": "a", "VoiceId": "Joanna", "OutputFormat": "pcm", "SampleRate": "22050""#,
      "InvalidSampleRateException"
    ),
    (
      #""Text": "<speak>", "VoiceId": "Joanna", "OutputFormat": "mp3", "TextType": "ssml""#,
      "InvalidSsmlException"
    ),
    (
      #""Text": "a", "VoiceId": "Joanna", "OutputFormat": "mp3", "SpeechMarkTypes": ["word"]"#,
      "MarksNotSupportedForFormatException"
    ),
    (
      #""Text": "a", "VoiceId": "Joanna", "OutputFormat": "json", "SpeechMarkTypes": ["ssml"]"#,
      "SsmlMarksNotSupportedForTextTypeException"
    ),
    (
      #""Text": "a", "VoiceId": "Joanna", "OutputFormat": "mp3", "LanguageCode": "ko-KR""#,
      "LanguageNotSupportedException"
    ),
    (
      #""Text": "a", "VoiceId": "Joanna", "OutputFormat": "mp3", "Engine": "generative""#,
      "EngineNotSupportedException"
    ),
  ])
  func `what is wrong has Polly's name for it`(fields: String, type: String) async throws {
    try await serving { client in
      let answer = try await client.speak(fields)
      #expect(answer.status == .badRequest)
      #expect(answer.errorType == type)
      #expect(answer.json["__type"] as? String == type)
      #expect(answer.json["message"] is String)
    }
  }

  @Test func `wrong SSML is shown by line and column`() async throws {
    try await serving { client in
      let answer = try await client.speak(
        #""Text": "<speak>\n<brake/></speak>", "VoiceId": "Joanna", "OutputFormat": "mp3", "#
          + #""TextType": "ssml""#)
      #expect(
        answer.json["message"] as? String
          == "Invalid SSML request: line 2, column 1: unknown element <brake>; "
          + "did you mean 'break'?")
    }
  }

  @Test func `text past three thousand characters is refused; tags do not count`() async throws {
    try await serving { client in
      let long = String(repeating: "a", count: 3001)
      let refused = try await client.speak(
        #""Text": "\#(long)", "VoiceId": "Joanna", "OutputFormat": "mp3""#)
      #expect(refused.errorType == "TextLengthExceededException")
      let tags = String(repeating: "<break time='1ms'/>", count: 200)
      let answer = try await client.speak(
        #""Text": "<speak>\#(tags)one</speak>", "VoiceId": "Joanna", "OutputFormat": "mulaw", "#
          + #""TextType": "ssml""#)
      #expect(answer.status == .ok)
      #expect(answer.headers[HTTPField.Name("x-amzn-RequestCharacters")!] == "3")
    }
  }

  @Test func `describes voices by language and engine`() async throws {
    try await serving { client in
      let korean = try await client.send(.get, "/v1/voices?LanguageCode=ko-KR&Engine=standard")
      let voices = korean.json["Voices"] as? [[String: Any]] ?? []
      #expect(voices.map { $0["Id"] as? String } == ["Jihoon", "Seoyeon"])
      #expect(voices.last?["LanguageName"] as? String == "Korean")
      #expect(voices.last?["SupportedEngines"] as? [String] == ["neural", "standard"])
      let wrong = try await client.send(.get, "/v1/voices?NextToken=x")
      #expect(wrong.errorType == "InvalidNextTokenException")
    }
  }
}

extension TestClient {
  /// `SynthesizeSpeech` with these fields of a JSON object.
  func speak(_ fields: String) async throws -> Answer {
    try await post("/v1/speech", "{\(fields)}")
  }
}
