import Hummingbird
import Speech

/// `GET /v1/voices`: Polly's `DescribeVoices`.
///
/// Source: https://docs.aws.amazon.com/polly/latest/dg/API_DescribeVoices.html
struct VoiceRoutes {
  private struct Answer: Encodable {
    var voices: [Description]

    enum CodingKeys: String, CodingKey {
      case voices = "Voices"
    }
  }

  private struct Description: Encodable {
    var gender: String
    var id: String
    var languageCode: String
    var languageName: String
    var name: String
    var supportedEngines: [String]

    enum CodingKeys: String, CodingKey {
      case gender = "Gender"
      case id = "Id"
      case languageCode = "LanguageCode"
      case languageName = "LanguageName"
      case name = "Name"
      case supportedEngines = "SupportedEngines"
    }

    init(_ voice: Voice) {
      gender = voice.gender.rawValue
      id = voice.id.text
      languageCode = voice.language.text
      languageName = voice.languageName
      name = voice.id.text
      supportedEngines = voice.engines.map(\.rawValue).sorted()
    }
  }

  let voices: VoiceCatalog

  func add(to router: RouterGroup<BasicRequestContext>) {
    router.get("/v1/voices") { request, _ in
      try JSONReply.response(try answer(to: request.uri.queryParameters))
    }
  }

  /// All fit on one page, so no token was ever given out.
  private func answer(to query: Parameters) throws -> Answer {
    if query.get("NextToken") != nil {
      throw PollyError(.invalidNextToken, "The NextToken is invalid")
    }
    var found = voices.voices
    if let name = query.get("Engine") {
      guard let engine = Voice.Engine(rawValue: name) else {
        let engines = Voice.Engine.allCases.map(\.rawValue).sorted()
        throw PollyError.notOneOf(engines, value: name, field: "engine")
      }
      found.removeAll { !$0.engines.contains(engine) }
    }
    if let language = query.get("LanguageCode") {
      found.removeAll { $0.language != LanguageTag(language) }
    }
    return Answer(voices: found.map(Description.init))
  }
}
