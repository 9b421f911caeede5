import Speech

/// In what Lex V2's clients want to be answered.
enum LexContentType: Hashable {
  case text
  case speech(AudioFormat)

  /// Lex's sound has this rate in every format.
  static let rateHz = 16000

  /// - Throws: `LexError` naming the field for what Lex does not have either.
  init(_ header: String?) throws(LexError) {
    // Lex's clients write parameters with and without spaces, or none.
    let kind = header?.split(separator: ";").first.map { $0.lowercased() }
    switch kind {
    case nil, "text/plain": self = .text
    case "audio/mpeg", "audio/*": self = .speech(.mp3)
    case "audio/ogg": self = .speech(.ogg)
    case "audio/pcm": self = .speech(.pcm)
    case .some(let other):
      throw LexError(
        kind: .validation,
        message: "responseContentType: '\(other)' is none of text/plain; charset=utf-8, "
          + "audio/mpeg, audio/ogg, audio/pcm and audio/*")
    }
  }

  /// As the answer's header tells it.
  var header: String {
    switch self {
    case .text: "text/plain; charset=utf-8"
    case .speech(let format): format.contentType
    }
  }
}
