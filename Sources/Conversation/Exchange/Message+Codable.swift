extension Message: Codable {
  private enum CodingKeys: String, CodingKey {
    case contentType, content, imageResponseCard
  }

  /// Reads Lex's JSON, `{"contentType": "PlainText", "content": "Hello."}`.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let contentType = try container.decode(String.self, forKey: .contentType)
    func content() throws -> String { try container.decode(String.self, forKey: .content) }
    switch contentType {
    case "PlainText": self.init(.plainText(try content()))
    case "SSML": self.init(.ssml(try content()))
    case "CustomPayload": self.init(.customPayload(try content()))
    case "ImageResponseCard":
      self.init(
        .imageResponseCard(
          try container.decode(ImageResponseCard.self, forKey: .imageResponseCard)))
    default:
      throw DecodingError.dataCorruptedError(
        forKey: .contentType, in: container,
        debugDescription: "expected PlainText, SSML, CustomPayload or ImageResponseCard, "
          + "found '\(contentType)'")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(contentType, forKey: .contentType)
    switch content {
    case .plainText(let text), .ssml(let text), .customPayload(let text):
      try container.encode(text, forKey: .content)
    case .imageResponseCard(let card):
      try container.encode(card, forKey: .imageResponseCard)
    }
  }

  /// Lex's name of the kind of content.
  package var contentType: String {
    switch content {
    case .plainText: "PlainText"
    case .ssml: "SSML"
    case .customPayload: "CustomPayload"
    case .imageResponseCard: "ImageResponseCard"
    }
  }
}
