extension Message {
  /// The message as text for those who see no markup and no cards; nil for a custom payload.
  package var plainText: String? {
    switch content {
    case .plainText(let text): text
    case .ssml(let ssml): Self.withoutMarkup(ssml)
    case .customPayload: nil
    case .imageResponseCard(let card):
      [card.title, card.subtitle].compactMap { $0 }.joined(separator: "\n")
    }
  }

  /// The buttons that come with it.
  package var buttons: [ImageResponseCard.Button] {
    guard case .imageResponseCard(let card) = content else { return [] }
    return card.buttons ?? []
  }

  /// SSML's words: tags dropped, the five entities of XML decoded, spaces folded.
  private static func withoutMarkup(_ ssml: String) -> String {
    var text = ""
    var isInTag = false
    for character in ssml {
      switch character {
      case "<": isInTag = true
      case ">" where isInTag:
        isInTag = false
        text.append(" ")
      default: if !isInTag { text.append(character) }
      }
    }
    for (entity, character) in entities { text = text.split(entity).joined(separator: character) }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// `&amp;` last, so that `&amp;lt;` stays `&lt;`.
  private static let entities = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&"),
  ]
}

extension String {
  /// The parts between the occurrences of `separator`, empty ones included.
  fileprivate func split(_ separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
