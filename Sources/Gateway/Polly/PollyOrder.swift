import Speech

/// A checked request of Polly's for sound or for marks.
struct PollyOrder: Sendable {
  /// In Unicode scalars, tags and all.
  private static let mostCharacters = 6000
  /// Of these, how many may be said.
  private static let mostSpoken = 3000

  var speech: SpeechRequest
  var voice: Voice
  var engine: Voice.Engine
  var format: PollyFormat
  var rateHz: Int
  var marks: Set<SpeechMark.Kind>

  init(_ parameters: SpeechParameters, voices: VoiceCatalog) throws {
    guard let text = parameters.text else { throw PollyError.missing("text") }
    format = try Self.value(parameters.outputFormat, of: "outputFormat")
    voice = try Self.voice(parameters.voiceId, in: voices)
    engine = try Self.value(parameters.engine ?? Voice.Engine.standard.rawValue, of: "engine")
    speech = SpeechRequest(
      try Self.content(text, type: parameters.textType ?? "text"), voice: voice.id)
    speech.lexicons = try Self.lexicons(parameters.lexiconNames ?? [])
    rateHz = try Self.rateHz(parameters.sampleRate, of: format, engine)
    marks = try Self.marks(parameters.speechMarkTypes ?? [])
    try checkVoice(language: parameters.languageCode)
    try checkMarks()
    try checkLength()
  }

  private static func value<Value: RawRepresentable & CaseIterable>(
    _ text: String?, of field: String
  ) throws(PollyError) -> Value where Value.RawValue == String {
    guard let text else { throw .missing(field) }
    guard let value = Value(rawValue: text) else {
      throw .notOneOf(Value.allCases.map(\.rawValue).sorted(), value: text, field: field)
    }
    return value
  }

  private static func voice(
    _ id: String?, in voices: VoiceCatalog
  ) throws(PollyError) -> Voice {
    guard let id else { throw .missing("voiceId") }
    do { return try voices.voice(Voice.ID(id)) } catch {
      throw .notOneOf(voices.voices.map(\.id.text), value: id, field: "voiceId")
    }
  }

  private static func content(
    _ text: String, type: String
  ) throws(PollyError) -> SpeechRequest.Content {
    switch type {
    case "text": .text(text)
    case "ssml": .ssml(text)
    default: throw .notOneOf(["ssml", "text"], value: type, field: "textType")
    }
  }

  private static func lexicons(_ names: [String]) throws -> [Lexicon.Name] {
    guard names.count <= 5 else {
      throw PollyError(.validation, "LexiconNames: has \(names.count) names, where 5 are allowed")
    }
    return try names.map { try Lexicon.Name($0) }
  }

  private static func rateHz(
    _ text: String?, of format: PollyFormat, _ engine: Voice.Engine
  ) throws(PollyError) -> Int {
    guard let text else { return format.defaultRateHz(engine) }
    guard let rateHz = Int(text), format.ratesHz.contains(rateHz) else {
      let allowed = format.ratesHz.map(String.init).joined(separator: ", ")
      throw PollyError(
        .invalidSampleRate,
        "The specified sample rate is not valid: \(format.rawValue) can have \(allowed), "
          + "not '\(text)'")
    }
    return rateHz
  }

  private static func marks(_ names: [String]) throws(PollyError) -> Set<SpeechMark.Kind> {
    var marks: Set<SpeechMark.Kind> = []
    for name in names { marks.insert(try value(name, of: "speechMarkTypes")) }
    return marks
  }
}

extension PollyOrder {
  private func checkVoice(language: String?) throws(PollyError) {
    guard voice.engines.contains(engine) else {
      let engines = voice.engines.map(\.rawValue).joined(separator: ", ")
      throw PollyError(
        .engineNotSupported,
        "This voice does not support the selected engine: \(engine.rawValue); "
          + "\(voice.id) has \(engines)")
    }
    guard let language, LanguageTag(language) != voice.language else { return }
    throw PollyError(
      .languageNotSupported, "\(voice.id) speaks \(voice.language), not '\(language)'")
  }

  private func checkMarks() throws(PollyError) {
    if format != .json, !marks.isEmpty {
      throw PollyError(
        .marksNotSupportedForFormat,
        "Speech marks are not supported for the OutputFormat selected; use json")
    }
    if format == .json, marks.isEmpty {
      throw PollyError(
        .validation, "SpeechMarkTypes: name at least one of sentence, ssml, viseme, word for json")
    }
    if marks.contains(.ssml), case .text = speech.content {
      throw PollyError(
        .ssmlMarksNotSupportedForTextType,
        "SSML speech marks are not supported for plain text-type input.")
    }
  }

  private func checkLength() throws(PollyError) {
    let total = speech.source.unicodeScalars.count
    guard total <= Self.mostCharacters, speech.characters <= Self.mostSpoken else {
      throw PollyError(
        .textLengthExceeded,
        "Maximum text length has been exceeded: \(Self.mostSpoken) spoken characters, "
          + "\(Self.mostCharacters) with tags")
    }
  }
}
