import Hummingbird

/// What `SynthesizeSpeech` is asked for, as it was sent and not yet checked.
struct SpeechParameters: Decodable {
  var engine: String?
  var languageCode: String?
  var lexiconNames: [String]?
  var outputFormat: String?
  var sampleRate: String?
  var speechMarkTypes: [String]?
  var text: String?
  var textType: String?
  var voiceId: String?

  enum CodingKeys: String, CodingKey {
    case engine = "Engine"
    case languageCode = "LanguageCode"
    case lexiconNames = "LexiconNames"
    case outputFormat = "OutputFormat"
    case sampleRate = "SampleRate"
    case speechMarkTypes = "SpeechMarkTypes"
    case text = "Text"
    case textType = "TextType"
    case voiceId = "VoiceId"
  }
}

extension SpeechParameters {
  /// From a presigned URL's query, in which lists repeat their key. Who signed is not asked.
  init(query: Parameters) {
    func one(_ key: CodingKeys) -> String? { query.get(key.rawValue) }
    func all(_ key: CodingKeys) -> [String]? {
      let values = query.getAll(key.rawValue)
      return values.isEmpty ? nil : values
    }
    engine = one(.engine)
    languageCode = one(.languageCode)
    lexiconNames = all(.lexiconNames)
    outputFormat = one(.outputFormat)
    sampleRate = one(.sampleRate)
    speechMarkTypes = all(.speechMarkTypes)
    text = one(.text)
    textType = one(.textType)
    voiceId = one(.voiceId)
  }
}
