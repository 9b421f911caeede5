/// The elements of SSML that are spoken here.
enum SSMLElement: String, CaseIterable, Sendable {
  case speak
  case paragraph = "p"
  case sentence = "s"
  case pause = "break"
  case prosody
  case emphasis
  case sub
  case sayAs = "say-as"
  case lang
  case voice
  case mark
  case phoneme
  case effect = "amazon:effect"

  var attributes: [String] {
    switch self {
    case .speak:
      ["version", "xml:lang", "xmlns", "xmlns:xsi", "xmlns:amazon", "xsi:schemaLocation"]
    case .paragraph, .sentence: ["xml:lang"]
    case .pause: ["strength", "time"]
    case .prosody: ["rate", "pitch", "volume"]
    case .emphasis: ["level"]
    case .sub: ["alias"]
    case .sayAs: ["interpret-as", "format", "detail"]
    case .lang: ["xml:lang"]
    case .voice: ["name"]
    case .mark: ["name"]
    case .phoneme: ["alphabet", "ph"]
    case .effect: ["name"]
    }
  }

  var required: [String] {
    switch self {
    case .sub: ["alias"]
    case .sayAs: ["interpret-as"]
    case .lang: ["xml:lang"]
    case .voice, .mark, .effect: ["name"]
    case .phoneme: ["ph"]
    case .speak, .paragraph, .sentence, .pause, .prosody, .emphasis: []
    }
  }

  /// Whether text and elements may stand inside.
  var isEmpty: Bool { self == .pause || self == .mark }

  /// Whether text alone may stand inside.
  var isTextOnly: Bool { [.sub, .sayAs, .phoneme].contains(self) }
}
