import Foundation
import TestHouse
import Testing

@Suite struct LexiconRoutesTests {
  private static let document =
    "<lexicon version='1.0' xmlns='http://www.w3.org/2005/01/pronunciation-lexicon' "
    + "alphabet='ipa' xml:lang='en-US'><lexeme><grapheme>W3C</grapheme>"
    + "<alias>web consortium</alias></lexeme></lexicon>"

  @Test func `a lexicon is put, got, listed, used and deleted`() async throws {
    try await serving { client in
      let path = "/v1/lexicons/w3c"
      let put = try await client.send(.put, path, body: #"{"Content": "\#(Self.document)"}"#)
      #expect(put.status == .ok)
      let got = try await client.send(.get, path)
      let lexicon = got.json["Lexicon"] as? [String: String]
      #expect(lexicon == ["Content": Self.document, "Name": "w3c"])
      let attributes = got.json["LexiconAttributes"] as? [String: Any]
      #expect(attributes?["LexemesCount"] as? Int == 1)
      #expect(attributes?["LanguageCode"] as? String == "en-US")
      let listed = try await client.send(.get, "/v1/lexicons").json["Lexicons"]
      #expect((listed as? [[String: Any]])?.first?["Name"] as? String == "w3c")
      let fields = #""VoiceId": "Joanna", "OutputFormat": "pcm""#
      let used = try await client.speak(
        fields + #", "Text": "The W3C.", "LexiconNames": ["w3c"]"#)
      let plain = try await client.speak(fields + #", "Text": "The web consortium.""#)
      #expect(used.body == plain.body)
      #expect(try await client.send(.delete, path).status == .ok)
      #expect(try await client.send(.get, path).errorType == "LexiconNotFoundException")
    }
  }

  @Test(arguments: [
    ("bad", "<lexicon/>", "InvalidLexiconException"),
    (
      "bad", document.replacingOccurrences(of: "'ipa'", with: "'x'"),
      "UnsupportedPlsAlphabetException"
    ),
    (
      "bad", document.replacingOccurrences(of: "en-US", with: "xx-XX"),
      "UnsupportedPlsLanguageException"
    ),
    ("bad%20name", document, "ValidationException"),
    ("bad", document + String(repeating: " ", count: 40_000), "LexiconSizeExceededException"),
  ])
  func `what is wrong has Polly's name for it`(
    name: String, content: String, type: String
  ) async throws {
    try await serving { client in
      let answer = try await client.send(
        .put, "/v1/lexicons/\(name)", body: #"{"Content": "\#(content)"}"#)
      #expect(answer.status == .badRequest)
      #expect(answer.errorType == type)
    }
  }

  @Test func `speech with a lexicon that is not there is refused`() async throws {
    try await serving { client in
      let answer = try await client.speak(
        #""Text": "a", "VoiceId": "Joanna", "OutputFormat": "mp3", "LexiconNames": ["none"]"#)
      #expect(answer.status == .notFound)
      #expect(answer.errorType == "LexiconNotFoundException")
    }
  }
}
